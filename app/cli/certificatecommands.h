// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

namespace CLI {
class App;
}

namespace Gatehouse::App {

/// `gatehouse certificate show|renew`: the certificate that the server shows.
void addCertificateCommands(CLI::App &root, Command &chosen);

} // namespace Gatehouse::App
