// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/limits.h"
#include "settings/settingsdraft.h"

namespace Gatehouse::Ui {

/// Adds the server's limits to the draft, each with its key (LimitInfo) for an id, and what must be
/// between them. Pure.
void describeLimits(SettingsDraft &draft, const Limits &defaults);

} // namespace Gatehouse::Ui
