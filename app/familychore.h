// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "maintenance.h"

namespace Gatehouse::App {

/// A chore that removes the families of refresh tokens of which none can be good any more, in small
/// batches, so that no refresh waits for long.
Maintenance::Chore sweepsFamilies(const Environment &environment);

} // namespace Gatehouse::App
