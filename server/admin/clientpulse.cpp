// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientpulse.h"

#include "admin/administration.h"
#include "store/activityquery.h"
#include "store/attemptstore.h"

#include <limits>

namespace Gatehouse::Admin {

QFuture<Result<QList<ClientPulse>>> ClientPulseReader::read(const QList<Wanted> &clients)
{
    return m_service.longLane().run<QList<ClientPulse>>(
        [clients](Administration &admin, const Progress &progress) {
            return readNow(admin, clients, progress);
        });
}

Result<QList<ClientPulse>> ClientPulseReader::readNow(Administration &admin,
                                                      const QList<Wanted> &clients,
                                                      const Progress &progress)
{
    Store::ActivityQuery activities(admin.database());
    Store::AttemptStore attempts(admin.database());
    if (const auto ready = activities.prepare(admin.clock().now()); !ready)
        return ready.error();
    QList<ClientPulse> pulses;
    for (const Wanted &wanted : clients) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        const auto activity = activities.activityOf(wanted.clientId, wanted.afterId);
        if (!activity)
            return activity.error();
        AttemptFilter filter;
        filter.clientId = wanted.clientId;
        filter.outcomes = {int(Outcome::Success)};
        const auto successes = attempts.before(std::numeric_limits<qint64>::max(), filter, 1);
        if (!successes)
            return successes.error();
        ClientPulse pulse{wanted.clientId, *activity, {}, {}};
        if (!successes->isEmpty()) {
            pulse.lastSuccess = successes->first().time;
            pulse.lastAddress = successes->first().address;
        }
        pulses.append(pulse);
    }
    return pulses;
}

} // namespace Gatehouse::Admin
