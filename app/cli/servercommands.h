// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"
#include "logging.h"

namespace CLI {
class App;
}

namespace Gatehouse::App {

/// Adds `serve`. Parsing it puts what it does into `chosen`, which must outlive the parse.
void addServeCommand(CLI::App &root, Command &chosen);

/// The server alone, until it is told to stop. Its log has this form, else that of gatehouse.conf.
/// Needs a QCoreApplication.
Result<ExitCode> serve(Session &session, std::optional<LogFormat> format = {});

/// Window and server in one process. Needs a QApplication.
Result<ExitCode> openConsole(Session &session);

/// True where a window can be shown.
bool hasDisplay();

} // namespace Gatehouse::App
