// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "maintenance.h"

namespace Gatehouse::App {

/// A chore that publishes the next signing key in time for it to take over, as scheduled.
Maintenance::Chore rotatesKeys(const Environment &environment);

} // namespace Gatehouse::App
