// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hourlychores.h"

#include "familychore.h"
#include "keychore.h"
#include "store/attemptstore.h"
#include "throttlechore.h"

#include <QLoggingCategory>

#include <limits>
#include <vector>

Q_LOGGING_CATEGORY(lcChores, "gatehouse.chores", QtInfoMsg)

namespace Gatehouse::App {

namespace {

// A server that was off for longer may have come back with a wrong clock.
constexpr auto longAway = std::chrono::hours(24);

/// All of this goes by the clock, and some of it cannot be undone: a wrong clock would have it
/// remove what is still needed. So nothing is done in the hour in which the clock was set, nor in
/// the first hour when it seems that nobody has called for long: time for somebody, or the time
/// server, to set it right.
class HourlyChores
{
public:
    HourlyChores(const Environment &environment, std::shared_ptr<Retention> retention,
                 ClockWatch::Uptime uptime)
        : m_started(environment.clock->now())
        , m_watch(environment.clock, std::move(uptime))
        , m_chores{rotatesKeys(environment), sweepsFamilies(environment),
                   sweepsThrottle(environment)}
        , m_retention(std::move(retention))
    {
    }

    Result<void> operator()(Store::Database &database)
    {
        const auto trusted = isClockTrusted(database);
        if (!trusted)
            return trusted.error();
        if (!*trusted) {
            qCWarning(lcChores) << "The clock was set, or the server was off for long. Nothing is "
                                   "removed or rotated by age for an hour.";
            return {};
        }
        Result<void> all;
        for (const Maintenance::Chore &chore : m_chores)
            if (auto done = chore(database); !done && all)
                all = std::move(done);
        if (m_retention)
            if (auto begun = m_retention->begin(database); !begun && all)
                all = std::move(begun);
        return all;
    }

private:
    Result<bool> isClockTrusted(Store::Database &database)
    {
        const bool calm = m_watch.look() == std::chrono::milliseconds::zero();
        if (!std::exchange(m_first, false))
            return calm;
        // Of those before this start: callers may have been quicker than this look.
        AttemptFilter earlier;
        earlier.until = m_started;
        const auto newest =
            Store::AttemptStore(database).before(std::numeric_limits<qint64>::max(), earlier, 1);
        if (!newest)
            return newest.error();
        return calm && (newest->isEmpty() || m_started - newest->first().time <= longAway);
    }

    const Timestamp m_started;
    ClockWatch m_watch;
    const std::vector<Maintenance::Chore> m_chores;
    const std::shared_ptr<Retention> m_retention; // null: none
    bool m_first = true;
};

} // namespace

Maintenance::Chore hourlyChores(const Environment &environment,
                                std::shared_ptr<Retention> retention, ClockWatch::Uptime uptime)
{
    return [chores = std::make_shared<HourlyChores>(environment, std::move(retention),
                                                    std::move(uptime))](Store::Database &database) {
        return (*chores)(database);
    };
}

} // namespace Gatehouse::App
