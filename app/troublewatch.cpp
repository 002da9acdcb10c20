// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "troublewatch.h"

#include "http/servercontroller.h"

#include <QLoggingCategory>

#include <utility>

Q_LOGGING_CATEGORY(lcTrouble, "gatehouse.trouble", QtInfoMsg)

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::App {

TroubleWatch::ServerFacts TroubleWatch::factsOf(const Http::ServerController *server)
{
    if (!server)
        return {};
    const bool runs = server->state() == Http::ServerController::State::Running;
    const Http::ServerSetup setup = server->setup();
    return {server->refusedConnections(), runs && setup.isExposed(), setup.certificateEnds()};
}

TroubleWatch::TroubleWatch(std::shared_ptr<const Clock> clock, std::function<ServerFacts()> server,
                           ClockWatch::Uptime uptime)
    : m_wallClock(clock)
    , m_clock(std::move(clock), std::move(uptime))
    , m_server(std::move(server))
{
    connect(&m_timer, &QTimer::timeout, this, &TroubleWatch::look);
    m_timer.start(lookEvery);
}

void TroubleWatch::storeFailed(const Error &error)
{
    setStoreError(error.message);
}

void TroubleWatch::storeWorks()
{
    setStoreError({});
}

bool TroubleWatch::isStoreFailing() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_storeError.isEmpty();
}

std::function<void(const Error &)> TroubleWatch::storeObserver()
{
    return [this](const Error &error) {
        storeFailed(error);
    };
}

Maintenance::Probe TroubleWatch::probe()
{
    return {.isFailing = [this] { return isStoreFailing(); },
            .works = [this] { storeWorks(); },
            .retained =
                [this](const QString &why) {
                    retained(why);
                }};
}

void TroubleWatch::setStoreError(const QString &error)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (std::exchange(m_storeError, error) == error)
            return;
    }
    QMetaObject::invokeMethod(this, &TroubleSource::changed, Qt::QueuedConnection);
}

void TroubleWatch::retained(const QString &why)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (std::exchange(m_retained, why) == why)
            return;
    }
    QMetaObject::invokeMethod(this, &TroubleSource::changed, Qt::QueuedConnection);
}

QList<Ui::Trouble> TroubleWatch::troubles() const
{
    QList<Ui::Trouble> all;
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_storeError.isEmpty())
            all.append({.kind = Ui::Trouble::Kind::Store, .reason = m_storeError});
        if (!m_retained.isEmpty())
            all.append({.kind = Ui::Trouble::Kind::Retention, .reason = m_retained});
    }
    if (m_lacksDescriptors)
        all.append({.kind = Ui::Trouble::Kind::Descriptors});
    if (m_isExposed)
        all.append({.kind = Ui::Trouble::Kind::PlainHttp});
    if (m_certificateLeft)
        all.append({.kind = Ui::Trouble::Kind::Certificate, .span = *m_certificateLeft});
    if (m_shift != m_shift.zero())
        all.append({.kind = Ui::Trouble::Kind::Clock, .span = m_shift});
    return all;
}

void TroubleWatch::dismiss(Ui::Trouble::Kind kind)
{
    if (kind == Ui::Trouble::Kind::Clock && std::exchange(m_shift, {}) != m_shift.zero())
        Q_EMIT changed();
}

void TroubleWatch::look()
{
    const ServerFacts server = m_server();
    const bool clock = lookAtClock();
    const bool descriptors = lookAtDescriptors(server);
    const bool transport = lookAtTransport(server);
    if (clock || descriptors || transport)
        Q_EMIT changed();
}

// True: something else is to be told.
bool TroubleWatch::lookAtClock()
{
    const auto shift = m_clock.look();
    if (shift == shift.zero())
        return m_clockTold.hasExpired() && std::exchange(m_shift, {}) != shift.zero();
    qCWarning(lcTrouble) << "The clock of this machine was set by"
                         << std::chrono::round<std::chrono::seconds>(shift).count() << "s.";
    m_clockTold.setRemainingTime(clockTold);
    m_shift += shift;
    if (std::chrono::abs(m_shift) <= ClockWatch::tolerated)
        m_shift = {}; // and back again
    return true;
}

bool TroubleWatch::lookAtTransport(const ServerFacts &server)
{
    const bool wasExposed = std::exchange(m_isExposed, server.isExposed);
    if (m_isExposed && !wasExposed)
        qCWarning(lcTrouble) << "Plain HTTP is served to other machines, as the settings allow: "
                                "whoever is on the way can read keys, secrets and tokens.";

    using namespace std::chrono;
    std::optional<milliseconds> left;
    if (server.certificateEnds) {
        left = *server.certificateEnds - m_wallClock->now().time_since_epoch();
        if (*left > certificateTold)
            left.reset();
    }
    const auto before = std::exchange(m_certificateLeft, left);
    const auto inHours = [](milliseconds time) {
        return floor<hours>(time);
    };
    const bool sooner = left && (!before || (*left < 0ms) != (*before < 0ms));
    if (sooner)
        qCWarning(lcTrouble).noquote()
            << (*left < 0ms
                    ? u"The certificate of the server has ended. Callers that check it stay "
                      "away: renew it."_s
                    : u"The certificate of the server ends in %1 days. Renew it."_s.arg(
                          floor<days>(*left).count()));
    return wasExposed != m_isExposed || left.has_value() != before.has_value() || sooner ||
           (left && inHours(*left) != inHours(*before));
}

bool TroubleWatch::lookAtDescriptors(const ServerFacts &server)
{
    const qint64 refused = server.refused;
    const bool more = std::exchange(m_seenRefused, refused) < refused;
    if (more)
        m_descriptorsCalm.setRemainingTime(descriptorsCalm);
    const bool lacking = more || !m_descriptorsCalm.hasExpired();
    if (std::exchange(m_lacksDescriptors, lacking) == lacking)
        return false;
    if (lacking)
        qCWarning(lcTrouble) << "New callers wait: the process has as many open files and "
                                "connections as the system allows it. Raise the limit (ulimit -n).";
    else
        qCInfo(lcTrouble) << "There is room for new callers again.";
    return true;
}

} // namespace Gatehouse::App
