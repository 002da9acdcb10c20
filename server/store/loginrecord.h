// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clientstore.h"

/// The record of one client as one row. A login that misses the cache pays for each row and column
/// it reads, so secrets and ranges come joined into one text each.
namespace Gatehouse::Store::LoginRecord {

/// Parameter 1: the API key.
QString sql();

/// Error Corrupt where the row holds what this program never writes.
Result<std::optional<ClientRecord>> read(const Rows &row, const ApiKey &key);

} // namespace Gatehouse::Store::LoginRecord
