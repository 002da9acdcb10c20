// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

namespace CLI {
class App;
}

namespace Gatehouse::App {

/// Adds `keys list|rotate`. Parsing one of them puts what it does into `chosen`, which must outlive
/// the parse.
void addKeyCommands(CLI::App &root, Command &chosen);

} // namespace Gatehouse::App
