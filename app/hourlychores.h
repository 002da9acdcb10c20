// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "maintenance.h"

namespace Gatehouse::App {

/// All that a running server does to its store once an hour. One that fails keeps none of the
/// others from being done; the first Error is returned.
Maintenance::Chore hourlyChores(const Environment &environment);

} // namespace Gatehouse::App
