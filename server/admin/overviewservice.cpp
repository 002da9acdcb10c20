// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/overviewservice.h"

#include "admin/chores.h"
#include "admin/statistics.h"

namespace Gatehouse::Admin {

QFuture<Result<Traffic>> OverviewService::traffic(Period period)
{
    return m_service.longLane().run<Traffic>([period](Administration &admin, const Progress &) {
        return Statistics(admin).traffic(period);
    });
}

QFuture<Result<Failing>> OverviewService::failing(Period period)
{
    return m_service.longLane().run<Failing>([period](Administration &admin, const Progress &) {
        return Statistics(admin).failing(period);
    });
}

QFuture<Result<QList<Chore>>> OverviewService::chores()
{
    return m_service.longLane().run<QList<Chore>>(
        [](Administration &admin, const Progress &progress) {
            return Chores(admin).find(progress);
        });
}

} // namespace Gatehouse::Admin
