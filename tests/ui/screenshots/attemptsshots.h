// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Gatehouse::Ui {
class MainWindow;
}

namespace Gatehouse::Test {

class Camera;
class Console;

/// The Attempts page in its states.
void shootAttempts(Camera &camera, Ui::MainWindow &window, Console &console);

} // namespace Gatehouse::Test
