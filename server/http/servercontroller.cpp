// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/servercontroller.h"

#include "http/connectioncensus.h"
#include "http/workercrew.h"

#include <algorithm>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

namespace {

// And in nothing else; both speak TLS. Who may call is no matter of the certificate: connections
// that were let in by other rules must not stay.
bool differInCertificate(const ServerSetup &a, const ServerSetup &b)
{
    if (!a.tls || !b.tls || a.tls->caCertificates() != b.tls->caCertificates() ||
        a.tls->peerVerifyMode() != b.tls->peerVerifyMode())
        return false;
    ServerSetup other = a;
    other.tls = b.tls;
    return other == b;
}

} // namespace

ServerController::ServerController(HandlerFactory factory, const ServerSetup &setup,
                                   QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_census(m_factory.census ? m_factory.census : ConnectionCensus::create(0, 0))
    , m_setup(setup)
{
    m_census->setLimits(setup.limits.connections, setup.limits.connectionsPerAddress);
}

ServerController::~ServerController()
{
    // All of them at once, so that the wait is one drain time and not their sum.
    for (const auto *crew : {&m_serving, &m_opening}) {
        if (*crew)
            (*crew)->close(Ending::Stop);
    }
    for (const auto &crew : m_leaving)
        crew->close(Ending::Stop);
}

ServerSetup ServerController::setup() const
{
    ServerSetup setup = m_setup;
    setup.endpoint = m_endpoint;
    return setup;
}

int ServerController::connections() const
{
    return m_census->total();
}

qint64 ServerController::refusedConnections() const
{
    return m_census->noDescriptorCount();
}

void ServerController::start(const Endpoint &endpoint)
{
    ServerSetup setup = m_setup;
    setup.endpoint = endpoint;
    run(setup);
}

void ServerController::run(const ServerSetup &setup)
{
    if (m_opening && m_wanted == setup)
        return;
    dismiss(std::move(m_opening), m_serving.get());
    if (m_serving && m_setup == setup)
        return;
    if (m_serving && differInCertificate(m_setup, setup)) {
        m_serving->setTls(*setup.tls);
        m_setup.tls = setup.tls;
        tellCertificate();
        return setState(State::Running);
    }
    m_wanted = setup;
    m_wanted.workers = std::clamp(setup.workers, 1, ServerSetup::mostWorkers);
    m_error = {};
    m_suggestedPort = 0;
    if (!m_serving)
        m_endpoint = setup.endpoint;

    if (const auto checked = m_wanted.check(); !checked)
        return fail(checked.error());
    Result<Listener> listener = openListener();
    if (!listener)
        return fail(listener.error());
    m_opening = std::make_unique<WorkerCrew>(std::move(*listener), m_factory, m_wanted, m_census);
    WorkerCrew *const crew = m_opening.get();
    connect(crew, &WorkerCrew::opened, this, [this, crew] { onOpened(crew); });
    connect(crew, &WorkerCrew::failed, this,
            [this, crew](const Error &error) { onFailed(crew, error); });
    connect(crew, &WorkerCrew::answered, this, [this, crew] {
        if (crew == m_serving.get())
            Q_EMIT answered();
    });
    connect(crew, &WorkerCrew::gone, this, [this, crew] { onGone(crew); });
    if (!m_serving)
        setState(State::Starting);
}

Result<Listener> ServerController::openListener() const
{
    if (!m_serving)
        return Listener::open(m_wanted.endpoint);
    if (m_serving->listener().endpoint() == m_wanted.endpoint)
        return m_serving->listener().share();
    return Listener::open(m_wanted.endpoint, &m_serving->listener());
}

void ServerController::ask()
{
    if (m_serving)
        m_serving->ask();
}

void ServerController::stop()
{
    if (m_state == State::Stopped || m_state == State::Stopping)
        return;
    for (const auto &crew : m_leaving)
        crew->close(Ending::Stop);
    dismiss(std::move(m_opening));
    dismiss(std::move(m_serving));
    setState(m_leaving.empty() ? State::Stopped : State::Stopping);
}

void ServerController::onOpened(WorkerCrew *crew)
{
    if (crew != m_opening.get())
        return;
    dismiss(std::move(m_serving), crew);
    m_serving = std::move(m_opening);
    m_setup = m_wanted;
    m_setup.endpoint = m_endpoint = m_serving->listener().endpoint();
    m_census->setLimits(m_setup.limits.connections, m_setup.limits.connectionsPerAddress);
    tellCertificate();
    setState(State::Running);
}

void ServerController::tellCertificate()
{
    if (m_factory.certificateEnds)
        m_factory.certificateEnds->store(
            m_setup.certificateEnds().value_or(std::chrono::seconds(0)).count());
}

void ServerController::onFailed(WorkerCrew *crew, const Error &error)
{
    if (crew != m_opening.get())
        return;
    dismiss(std::move(m_opening), m_serving.get());
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

// An heir on the same endpoint has the same socket, which must then go on listening.
void ServerController::dismiss(std::unique_ptr<WorkerCrew> crew, const WorkerCrew *heir)
{
    if (!crew)
        return;
    const bool shared = heir && heir->listener().endpoint() == crew->listener().endpoint();
    crew->close(shared ? Ending::HandOver : Ending::Stop);
    m_leaving.push_back(std::move(crew));
}

void ServerController::fail(Error error)
{
    if (error.kind == Error::Kind::Conflict) {
        m_suggestedPort = Listener::freePortAfter(m_wanted.endpoint);
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
