// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clockwatch.h"
#include "environment.h"
#include "maintenance.h"
#include "retention.h"

namespace Gatehouse::App {

/// All that a running server does to its store once an hour. One that fails keeps none of the
/// others from being done; the first Error is returned. None is done while the clock cannot be
/// trusted: for an hour after it was set, or after a start long after the newest attempt.
/// `retention` is begun by it, and takes its steps elsewhere.
Maintenance::Chore hourlyChores(const Environment &environment,
                                std::shared_ptr<Retention> retention = {},
                                ClockWatch::Uptime uptime = ClockWatch::machineUptime);

} // namespace Gatehouse::App
