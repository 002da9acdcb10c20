// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

namespace CLI {
class App;
}

namespace Gatehouse::App {

/// Adds `client add` to the group of client commands. Parsing it puts what it does into `chosen`,
/// which must outlive the parse.
void addClientAddCommand(CLI::App &group, Command &chosen);

/// Prints what somebody who was given new credentials needs.
void reportHandover(Session &session, const Admin::Handover &handover, bool json);

} // namespace Gatehouse::App
