// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"
#include "store/statement.h"

/// An attempt as a row of its table: the columns, their order, and both directions.
namespace Gatehouse::Store::AttemptRow {

/// Without the id, in the order of bind(). A new one comes last, and is NULL where it says nothing.
inline constexpr int columnCount = 15;
QString columns();

/// Binds one row's values from parameter `firstIndex` (0-based) on.
void bind(Statement &statement, int firstIndex, const LoginAttempt &attempt);

/// Reads a row of `id` and columns().
LoginAttempt read(const Rows &row);

} // namespace Gatehouse::Store::AttemptRow
