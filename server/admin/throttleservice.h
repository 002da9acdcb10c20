// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "domain/throttlereset.h"

namespace Gatehouse::Admin {

/// Who has to wait, as a list that a person can read.
struct Waiting
{
    QList<ThrottleWait> first; ///< the one that waits longest first
    qint64 total = 0;
};

/// ThrottleAdministration for the console: every call returns at once and runs on the prompt lane.
/// Thread: the AdminService's; a value that borrows it.
class ThrottleService
{
public:
    explicit ThrottleService(AdminService &service)
        : m_service(service)
    {
    }

    QFuture<Result<Waiting>> waiting(int limit);
    /// How many were waiting.
    QFuture<Result<qint64>> reset(const ThrottleReset &which);

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
