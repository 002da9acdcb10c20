// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// The words of statements that SQLite spells differently from other databases. Everything else in
/// the store's SQL is common to SQLite and PostgreSQL, but for the schema (schema.cpp) and the
/// connection's own settings (database.cpp, storefile.cpp).
namespace Gatehouse::Store::Dialect {

using namespace Qt::StringLiterals;

/// Begins an INSERT of several rows inside a transaction that is rolled back on any error. Without
/// OR FAIL SQLite copies every page before it changes it, to undo the statement alone: twice the
/// time for a turn of 64 attempts.
inline constexpr auto insertMany = "INSERT OR FAIL INTO"_L1;

/// Before a column in a condition: the planner leaves this column's indexes alone.
inline constexpr auto unindexed = "+"_L1;

/// LIKE that ignores the case of ASCII letters.
inline constexpr auto likeIgnoringCase = "LIKE"_L1;

/// After a text: compared and put in order without regard to the case of ASCII letters.
inline constexpr auto ignoringCase = "COLLATE NOCASE"_L1;

/// Joins the texts of a group with a character between.
inline constexpr auto joinTexts = "group_concat"_L1;

/// Bytes as hexadecimal digits.
inline constexpr auto hexOf = "hex"_L1;

} // namespace Gatehouse::Store::Dialect
