// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "maintenance.h"

namespace Gatehouse::App {

/// A chore that removes the waits after failed logins that have ended, and what admins let go once
/// every server knows it, in small batches, so that no login waits for long.
Maintenance::Chore sweepsThrottle(const Environment &environment);

} // namespace Gatehouse::App
