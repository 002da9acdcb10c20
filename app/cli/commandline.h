// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Gatehouse::App {

/// The whole program: reads the command line, runs what it asks for, and returns the exit code: 0
/// done, 1 it could not be done, 2 wrong usage. A failure says why in one line on stderr.
int runCommandLine(int argc, char **argv);

} // namespace Gatehouse::App
