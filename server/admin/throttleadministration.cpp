// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/throttleadministration.h"

#include "admin/administration.h"
#include "store/throttlestore.h"

namespace Gatehouse::Admin {

Result<QList<ThrottleWait>> ThrottleAdministration::waiting(int limit)
{
    return Store::ThrottleStore(m_admin.database()).waiting(m_admin.clock().now(), limit);
}

Result<qint64> ThrottleAdministration::count()
{
    const auto counts = Store::ThrottleStore(m_admin.database()).count(m_admin.clock().now());
    if (!counts)
        return counts.error();
    return counts->pairs + counts->networks;
}

Result<qint64> ThrottleAdministration::reset(const ThrottleReset &which)
{
    auto transaction = Store::Transaction::begin(m_admin.database());
    if (!transaction)
        return transaction.error();
    auto letGo = Store::ThrottleStore(m_admin.database()).reset(which, m_admin.clock().now());
    if (!letGo)
        return letGo;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return letGo;
}

} // namespace Gatehouse::Admin
