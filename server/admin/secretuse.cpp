// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/secretuse.h"

#include "admin/administration.h"
#include "admin/loginwalk.h"

#include <algorithm>

namespace Gatehouse::Admin {

Result<QHash<qint64, SecretUse>> secretUseSince(Administration &administration, qint64 clientId,
                                                Timestamp since, const Progress &progress)
{
    Store::ClientLogins logins(administration.database(), clientId, since);
    QHash<qint64, SecretUse> uses;
    const auto walked = walkLogins(logins, progress, [&](const auto &window) -> Result<void> {
        const auto counts = logins.bySecret(window);
        if (!counts)
            return counts.error();
        for (const Store::ClientLogins::SecretCount &count : *counts) {
            SecretUse &use = uses[count.secretId];
            use.first = use.logins > 0 ? std::min(use.first, count.first) : count.first;
            use.last = use.logins > 0 ? std::max(use.last, count.last) : count.last;
            use.logins += count.count;
        }
        return {};
    });
    if (!walked)
        return walked.error();
    return uses;
}

QFuture<Result<QHash<qint64, SecretUse>>> secretUseSince(AdminService &service, qint64 clientId,
                                                         Timestamp since)
{
    return service.longLane().run<QHash<qint64, SecretUse>>(
        [=](Administration &administration, const Progress &progress) {
            return secretUseSince(administration, clientId, since, progress);
        });
}

} // namespace Gatehouse::Admin
