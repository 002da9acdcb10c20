// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screenshots/camera.h"
#include "ui/support/console.h"

namespace Gatehouse::Test {

/// The overview in its periods, with a busy month behind it, and with nothing to tell.
void shootOverview(Camera &camera, Ui::MainWindow &window, Console &console);

} // namespace Gatehouse::Test
