// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screenshots/camera.h"
#include "ui/support/console.h"

namespace Gatehouse::Ui {
class MainWindow;
}

namespace Gatehouse::Test {

/// The list of clients with several selected, a client's attempts, a narrow window, and the way of
/// an import: preview, refusal, secrets.
void shootClientList(Camera &camera, Ui::MainWindow &window, Console &console);

} // namespace Gatehouse::Test
