// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/whitelistservice.h"

namespace Gatehouse::Admin {

QFuture<Result<QList<WhitelistEntry>>> WhitelistService::save(const WhitelistChange &change)
{
    return m_service.change<QList<WhitelistEntry>>(
        m_service.promptLane(), [change](Administration &administration, const Progress &) {
            return WhitelistEdit(administration).save(change);
        });
}

QFuture<Result<ReplayVerdict>> WhitelistService::replay(qint64 clientId, const Whitelist &edited,
                                                        const Whitelist &saved)
{
    return m_service.longLane().run<ReplayVerdict>(
        [=](Administration &administration, const Progress &progress) {
            return WhitelistReplay(administration).run(clientId, edited, saved, progress);
        });
}

} // namespace Gatehouse::Admin
