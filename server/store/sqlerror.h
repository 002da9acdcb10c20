// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

class QSqlError;

namespace Gatehouse::Store {

/// What SQLite refused, as an Error: the one place that knows SQLite's codes. Busy or locked, full
/// disk, failing disk, read-only and vanished file are Unavailable; damage is Corrupt; a value that
/// must be unique is Conflict; a reference to nothing is NotFound; any other broken constraint is
/// Invalid. The message names the file and says what to do; it holds no value of any statement.
Error sqlError(const QSqlError &error, const QString &path);

/// True when the Error's cause may be gone after a moment: somebody else holds the file's lock.
bool isBusy(const QSqlError &error);

/// The file at `path` is not the one that is open, or is gone.
Error replacedError(const QString &path);

} // namespace Gatehouse::Store
