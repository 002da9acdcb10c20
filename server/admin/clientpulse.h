// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "domain/activity.h"

namespace Gatehouse::Admin {

/// How a client has been doing lately.
struct ClientPulse
{
    qint64 clientId = 0;
    Activity activity;
    std::optional<Timestamp> lastSuccess; ///< however long ago
    std::optional<IpAddress> lastAddress;
};

/// Feels the pulse of the clients that are on a screen. A busy client's day may take a moment to
/// count, so it is done on the long lane. GUI thread; the service must outlive it.
class ClientPulseReader
{
public:
    struct Wanted
    {
        qint64 clientId = 0;
        qint64 afterId = 0; ///< counts only what came after this attempt
    };

    explicit ClientPulseReader(AdminService &service)
        : m_service(service)
    {
    }

    QFuture<Result<QList<ClientPulse>>> read(const QList<Wanted> &clients);

    /// The same as a plain call that blocks.
    static Result<QList<ClientPulse>> readNow(Administration &admin, const QList<Wanted> &clients,
                                              const Progress &progress);

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
