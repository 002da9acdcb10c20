// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Gatehouse::Store {

/// Each step's statements, oldest first. A step that was released never changes again.
/// SQLite's dialect: what another database writes differently (AUTOINCREMENT, STRICT, WITHOUT
/// ROWID, BLOB, triggers) is only here and in dialect.h.
QList<QStringList> schemaSteps();

} // namespace Gatehouse::Store
