// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Gatehouse::Ui {
class MainWindow;
}

namespace Gatehouse::Test {

class Camera;
class Console;

/// The pages Keys & tokens and Try it, in their states.
void shootKeys(Camera &camera, Ui::MainWindow &window, Console &console);
void shootTryout(Camera &camera, Ui::MainWindow &window, Console &console);

} // namespace Gatehouse::Test
