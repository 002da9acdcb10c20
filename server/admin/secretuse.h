// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QHash>

namespace Gatehouse::Admin {

class Administration;

/// What a client did with one of its secrets since a moment.
struct SecretUse
{
    qint64 logins = 0;
    Timestamp first{};
    Timestamp last{};
};

/// Who of a client's secrets logged in since a moment, by the secrets' ids; those that did not are
/// left out. Exact, unlike ClientDetail, which looks at the newest logins only: whether an old
/// secret may be retired hangs on it. Blocks for as long as there are logins to read; to be called
/// on the long lane. Error Cancelled once nobody waits.
Result<QHash<qint64, SecretUse>> secretUseSince(Administration &administration, qint64 clientId,
                                                Timestamp since, const Progress &progress);

/// The same for the console: on the long lane, with progress; cancelling the future takes it back.
QFuture<Result<QHash<qint64, SecretUse>>> secretUseSince(AdminService &service, qint64 clientId,
                                                         Timestamp since);

} // namespace Gatehouse::Admin
