// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QByteArray>

namespace Gatehouse::Admin {

/// An attempt as programs read it, with the members of the contract's section 7 in its order: what
/// the command line prints and the console exports.

/// One JSON object, without a line end.
QByteArray attemptJson(const LoginAttempt &attempt);

/// The members' names as a CSV record, and an attempt as one; both with their line end. What an
/// attempt does not have is an empty cell. What a spreadsheet could take for a formula, at a cell's
/// start or behind a semicolon in it, gets an apostrophe before it, and is not told back.
QByteArray attemptCsvHeading();
QByteArray attemptCsv(const LoginAttempt &attempt);

} // namespace Gatehouse::Admin
