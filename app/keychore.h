// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "maintenance.h"

namespace Gatehouse::App {

/// A chore that makes a new signing key when the one that signs has had its days.
Maintenance::Chore rotatesKeys(const Environment &environment);

} // namespace Gatehouse::App
