// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace Gatehouse::Store {

class Connection;

/// The store's schema as numbered steps. A file says in its header that it is ours
/// (`application_id`) and how far it has come (`user_version`).
namespace Migrations {

inline constexpr int applicationId = 0x47744873; // "GtHs"

/// The version this program reads and writes: the number of steps.
int currentVersion();

/// Where a file stands. `version` 0 with `empty` is a file nothing was written to yet.
struct State
{
    int applicationId = 0;
    int version = 0;
    bool empty = true;
};
Result<State> stateOf(const Connection &connection);

/// Refuses what must not be touched: Error Corrupt for a file of another program, of a newer
/// Gatehouse, or with a version this program never made.
Result<void> checkState(const State &state, const QString &path);

/// Takes the steps that are missing, all in one transaction: after an error the file is as it was.
Result<void> apply(const Connection &connection);

/// Compares the schema with that of a fresh store. Error Corrupt names what is missing or altered.
Result<void> checkSchema(const Connection &connection);

} // namespace Migrations
} // namespace Gatehouse::Store
