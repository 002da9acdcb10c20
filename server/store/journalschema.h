// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Gatehouse::Store {

/// The journal, the chain, and the triggers that note each change of what an admin manages, whoever
/// makes it and by whatever program. What is secret in a row is not in its note.
QStringList journalTables();

} // namespace Gatehouse::Store
