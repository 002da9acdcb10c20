// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/statistictypes.h"

namespace Gatehouse::Admin {

/// Statistics and chores for the console: every call returns at once and runs on the long lane.
/// Thread: the AdminService's.
class OverviewService
{
public:
    /// `service` must outlive it.
    explicit OverviewService(AdminService &service)
        : m_service(service)
    {
    }

    QFuture<Result<Traffic>> traffic(Period period);
    QFuture<Result<Failing>> failing(Period period);
    QFuture<Result<QList<Chore>>> chores();

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
