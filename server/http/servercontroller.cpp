// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/servercontroller.h"

#include "http/connectioncensus.h"
#include "http/workercrew.h"

#include <algorithm>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

ServerController::ServerController(HandlerFactory factory, Limits limits, int workers,
                                   QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_limits(limits)
    , m_workers(std::clamp(workers, 1, 16))
    , m_census(ConnectionCensus::create(limits.connections, limits.connectionsPerAddress))
{
}

ServerController::~ServerController()
{
    // All of them at once, so that the wait is one drain time and not their sum.
    for (const auto *crew : {&m_serving, &m_opening}) {
        if (*crew)
            (*crew)->close();
    }
}

int ServerController::connections() const
{
    return m_census->total();
}

void ServerController::start(const Endpoint &endpoint)
{
    if (m_opening && m_wanted == endpoint)
        return;
    dismiss(std::move(m_opening));
    if (m_serving && m_serving->listener().endpoint() == endpoint)
        return;
    m_wanted = endpoint;
    m_error = {};
    m_suggestedPort = 0;
    if (!m_serving)
        m_endpoint = endpoint;

    Result<Listener> listener =
        Listener::open(endpoint, m_serving ? &m_serving->listener() : nullptr);
    if (!listener)
        return fail(listener.error());
    m_opening = std::make_unique<WorkerCrew>(std::move(*listener), m_workers, m_factory, m_limits,
                                             m_census);
    WorkerCrew *const crew = m_opening.get();
    connect(crew, &WorkerCrew::opened, this, [this, crew] { onOpened(crew); });
    connect(crew, &WorkerCrew::failed, this,
            [this, crew](const Error &error) { onFailed(crew, error); });
    connect(crew, &WorkerCrew::gone, this, [this, crew] { onGone(crew); });
    if (!m_serving)
        setState(State::Starting);
}

void ServerController::stop()
{
    if (m_state == State::Stopped || m_state == State::Stopping)
        return;
    dismiss(std::move(m_opening));
    dismiss(std::move(m_serving));
    setState(m_leaving.empty() ? State::Stopped : State::Stopping);
}

void ServerController::onOpened(WorkerCrew *crew)
{
    if (crew != m_opening.get())
        return;
    dismiss(std::move(m_serving));
    m_serving = std::move(m_opening);
    m_endpoint = m_serving->listener().endpoint();
    setState(State::Running);
}

void ServerController::onFailed(WorkerCrew *crew, const Error &error)
{
    if (crew != m_opening.get())
        return;
    dismiss(std::move(m_opening));
    fail(error);
}

void ServerController::onGone(WorkerCrew *crew)
{
    const auto found = std::find_if(m_leaving.begin(), m_leaving.end(),
                                    [crew](const auto &leaving) { return leaving.get() == crew; });
    if (found == m_leaving.end())
        return;
    found->release()->deleteLater();
    m_leaving.erase(found);
    if (m_leaving.empty() && m_state == State::Stopping)
        setState(State::Stopped);
}

void ServerController::dismiss(std::unique_ptr<WorkerCrew> crew)
{
    if (!crew)
        return;
    crew->close();
    m_leaving.push_back(std::move(crew));
}

void ServerController::fail(Error error)
{
    if (error.kind == Error::Kind::Conflict) {
        m_suggestedPort = Listener::freePortAfter(m_wanted);
        if (m_suggestedPort != 0)
            error.message += u" Port %1 is free."_s.arg(m_suggestedPort);
    }
    m_error = std::move(error);
    if (!m_serving)
        setState(State::Failed);
    Q_EMIT failed(m_error);
}

void ServerController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace Gatehouse::Http
