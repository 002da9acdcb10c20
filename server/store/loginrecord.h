// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clientstore.h"

/// What a login reads of one client. It pays for every page it visits and every column it reads, so
/// the client's row holds all of it packed into one. A change of any part empties that column in
/// the same transaction (by triggers, whoever makes it); until somebody packs it anew, the parts
/// are read from their tables, joined into one row. Both forms say the same.
namespace Gatehouse::Store::LoginRecord {

/// Parameter 1: the API key. One column; null where it must be read with joinedSql().
QString packedSql();
QString joinedSql();

QByteArray pack(const ClientRecord &record);

/// Error Corrupt where there is what this program never writes.
Result<ClientRecord> unpack(const QByteArray &packed, const ApiKey &key);
Result<ClientRecord> joined(const Rows &row, const ApiKey &key);

} // namespace Gatehouse::Store::LoginRecord
