// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/policyservice.h"

#include "admin/administration.h"
#include "admin/adminservice.h"
#include "store/settingsstore.h"

namespace Gatehouse::Admin {

Result<Policy> readPolicy(Administration &admin)
{
    return Store::SettingsStore(admin.database()).policy();
}

Result<void> storePolicy(Administration &admin, const Policy &policy)
{
    auto transaction = Store::Transaction::begin(admin.database());
    if (!transaction)
        return transaction.error();
    Store::SettingsStore settings(admin.database());
    if (const auto set = settings.setPolicy(policy, admin.clock().now()); !set)
        return set;
    return transaction->commit();
}

QFuture<Result<Policy>> PolicyService::policy()
{
    return m_service.promptLane().run<Policy>(
        [](Administration &admin, const Progress &) { return readPolicy(admin); });
}

QFuture<Result<void>> PolicyService::setPolicy(const Policy &policy)
{
    return m_service.promptLane().run<void>(
        [policy](Administration &admin, const Progress &) { return storePolicy(admin, policy); });
}

} // namespace Gatehouse::Admin
