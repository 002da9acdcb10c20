// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/mainwindow.h"
#include "ui/screenshots/camera.h"
#include "ui/support/console.h"

namespace Gatehouse::Test {

/// The whitelist editor, the secrets and what hands them over.
void shootWhitelist(Camera &camera, Ui::MainWindow &window, Console &console);

} // namespace Gatehouse::Test
