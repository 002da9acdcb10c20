// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "troublewatch.h"

#include <QLoggingCategory>

#include <utility>

Q_LOGGING_CATEGORY(lcTrouble, "gatehouse.trouble", QtInfoMsg)

namespace Gatehouse::App {

TroubleWatch::TroubleWatch(std::shared_ptr<const Clock> clock, std::function<qint64()> refused,
                           ClockWatch::Uptime uptime)
    : m_clock(std::move(clock), std::move(uptime))
    , m_refused(std::move(refused))
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
            .works =
                [this] {
                    storeWorks();
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

QList<Ui::Trouble> TroubleWatch::troubles() const
{
    QList<Ui::Trouble> all;
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_storeError.isEmpty())
            all.append({.kind = Ui::Trouble::Kind::Store, .reason = m_storeError});
    }
    if (m_lacksDescriptors)
        all.append({.kind = Ui::Trouble::Kind::Descriptors});
    if (m_shift != m_shift.zero())
        all.append({.kind = Ui::Trouble::Kind::Clock, .shift = m_shift});
    return all;
}

void TroubleWatch::dismiss(Ui::Trouble::Kind kind)
{
    if (kind == Ui::Trouble::Kind::Clock && std::exchange(m_shift, {}) != m_shift.zero())
        Q_EMIT changed();
}

void TroubleWatch::look()
{
    const bool clock = lookAtClock();
    const bool descriptors = lookAtDescriptors();
    if (clock || descriptors)
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

bool TroubleWatch::lookAtDescriptors()
{
    const qint64 refused = m_refused();
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
