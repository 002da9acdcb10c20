// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/throttleservice.h"

#include "admin/administration.h"
#include "admin/throttleadministration.h"

namespace Gatehouse::Admin {

QFuture<Result<Waiting>> ThrottleService::waiting(int limit)
{
    return m_service.promptLane().run<Waiting>(
        [limit](Administration &admin, const Progress &) -> Result<Waiting> {
            ThrottleAdministration throttle(admin);
            auto first = throttle.waiting(limit);
            if (!first)
                return first.error();
            const auto total = throttle.count();
            if (!total)
                return total.error();
            return Waiting{*std::move(first), *total};
        });
}

QFuture<Result<qint64>> ThrottleService::reset(const ThrottleReset &which)
{
    return m_service.promptLane().run<qint64>([which](Administration &admin, const Progress &) {
        return ThrottleAdministration(admin).reset(which);
    });
}

} // namespace Gatehouse::Admin
