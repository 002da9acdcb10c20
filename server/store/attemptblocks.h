// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The attempts' indexes begin with the block of ids that a row lies in (see schema.cpp), so a
/// search by client or address visits the blocks one by one.
namespace Gatehouse::Store::AttemptBlocks {

/// Ids in a block; the schema's own number.
inline constexpr qint64 size = 4096;

/// Names the table `block` with its one column `number`, from one block to another; both are SQL.
inline QString numbers(const QString &first, const QString &last)
{
    return QStringLiteral("WITH RECURSIVE block (number) AS "
                          "(SELECT %1 UNION ALL SELECT number + 1 FROM block WHERE number < %2) ")
        .arg(first, last);
}

/// The attempts of these blocks, ready for further conditions.
inline QString attempts()
{
    return QStringLiteral("FROM block CROSS JOIN attempts WHERE id / 4096 = block.number ");
}

} // namespace Gatehouse::Store::AttemptBlocks
