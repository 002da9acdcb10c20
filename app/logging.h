// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Gatehouse::App {

/// Log lines of the servers: time (UTC), level, category, text; one line each, to stderr.
void logToStderr();

/// For commands that end at once: what they have to say is their answer or their one error line,
/// so only what ends the program is logged.
void logFatalOnly();

} // namespace Gatehouse::App
