// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clientstore.h"

/// What a login reads of one client. It pays for every page it visits and every column it reads, so
/// a table of its own holds all of it packed into one column, found by a hash of the key: one page
/// for one of a million clients. A change of any part deletes the record in the same transaction
/// (by triggers, whoever makes it); until somebody packs it anew, the parts are read from their
/// tables, joined into one row. Both forms say the same.
namespace Gatehouse::Store::LoginRecord {

/// Where the record of this key is. Two keys may share a slot; then one of them is never packed.
qint64 slotOf(const ApiKey &key);

/// Parameter 1: the slot. One column, for unpack().
QString packedSql();
/// Parameter 1: the client's id. Its API key and, where there is one, the column for unpack().
QString packedByIdSql();
/// Parameter 1: the API key. One row, for joined().
QString joinedSql();

QByteArray pack(const ClientRecord &record);

/// Nothing where it is the record of another key. Error Corrupt, here and below, where there is
/// what this program never writes.
Result<std::optional<ClientRecord>> unpack(const QByteArray &packed, const ApiKey &key);
Result<ClientRecord> joined(const Rows &row, const ApiKey &key);

} // namespace Gatehouse::Store::LoginRecord
