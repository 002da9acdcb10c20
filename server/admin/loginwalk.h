// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminlane.h"
#include "domain/result.h"
#include "store/clientlogins.h"

namespace Gatehouse::Admin {

/// Calls `take(window)` for all windows of a client's logins, lowest ids first; reports how far it
/// has come, and ends with Error Cancelled once nobody waits any more.
template <typename Take>
Result<void> walkLogins(Store::ClientLogins &logins, const Progress &progress, Take take)
{
    const auto all = logins.ids();
    if (!all)
        return all.error();
    constexpr int parts = 1000;
    const qint64 span = std::max<qint64>(all->last - all->first + 1, 1);
    for (auto rest = *all; !rest.isEmpty();) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        const auto window = Store::ClientLogins::window(rest);
        if (const Result<void> taken = take(window); !taken)
            return taken;
        rest.first = window.last + 1;
        progress.report(int((rest.first - all->first) * parts / span), parts);
    }
    return {};
}

} // namespace Gatehouse::Admin
