// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clientstore.h"

namespace Gatehouse::Admin {

/// How a client's secrets follow one another: at most two are live, and never none. Both functions
/// read and write, so the caller holds a Transaction around them.

/// Adds `fresh` and ends what lives now after `grace`; an end that was set earlier stays. Of the
/// secrets that ended long ago only the newest few are kept. Error Conflict where two are live.
Result<void> rotate(Store::ClientStore &clients, const ClientSecret &fresh,
                    std::chrono::milliseconds grace);

/// Ends one secret at `now`; one that has ended already stays as it is. Errors: NotFound, Conflict
/// where it is the last live one.
Result<void> retire(Store::ClientStore &clients, qint64 clientId, qint64 secretId, Timestamp now);

} // namespace Gatehouse::Admin
