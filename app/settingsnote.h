// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

namespace Gatehouse::App {

struct MachineConfig;

/// Makes an entry of the journal for what gatehouse.conf says differently since a server or console
/// of this store last took it up, whoever changed it; none where nothing is different. At first
/// all that has not its default is. With an Admin connection, outside of a Transaction.
Result<void> noteSettings(Store::Database &database, const MachineConfig &config);

} // namespace Gatehouse::App
