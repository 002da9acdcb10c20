// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

namespace CLI {
class App;
}

namespace Gatehouse::App {

/// Adds `journal list|verify`. Parsing one of them puts what it does into `chosen`, which must
/// outlive the parse.
void addJournalCommands(CLI::App &root, Command &chosen);

} // namespace Gatehouse::App
