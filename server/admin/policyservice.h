// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "domain/result.h"

#include <QFuture>

namespace Gatehouse::Admin {

class Administration;
class AdminService;

/// The policy as one thread reads and sets it: blocking calls on that thread's Administration.
Result<Policy> readPolicy(Administration &admin);
/// In force at the next login of every server on the store. Error Invalid: what cannot be one.
Result<void> storePolicy(Administration &admin, const Policy &policy);

/// The same for the console, in the order of the calls on AdminService's prompt lane. GUI thread;
/// a value that borrows the service.
class PolicyService
{
public:
    explicit PolicyService(AdminService &service)
        : m_service(service)
    {
    }

    QFuture<Result<Policy>> policy();
    QFuture<Result<void>> setPolicy(const Policy &policy);

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
