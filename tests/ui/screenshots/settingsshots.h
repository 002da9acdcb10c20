// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screenshots/camera.h"
#include "ui/support/console.h"

namespace Gatehouse::Test {

/// The Settings page: every section, with changes, with an error, refused, searched.
void shootSettings(Camera &camera, Ui::MainWindow &window, Console &console);

} // namespace Gatehouse::Test
