// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/console.h"

namespace Gatehouse::Test {

/// Fills the console's store as a small team's would be after some weeks, so that pages can be
/// looked at: clients in every state, whitelists, attempts of every outcome.
void fillDemo(Console &console);

/// Some more logins, as of now, by clients that fillDemo() made.
void recordMore(Console &console, int count);

} // namespace Gatehouse::Test
