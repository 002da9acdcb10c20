// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QString>

namespace Gatehouse::App {

/// One attempt as a line of a table, and the table's heading. Widths are fixed, for lines come one
/// by one; only text of a caller's choosing may be longer.
QString attemptHeading();
QString attemptLine(const LoginAttempt &attempt);

} // namespace Gatehouse::App
