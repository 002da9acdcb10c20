// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/badge.h"
#include "domain/loginattempt.h"

namespace Gatehouse::Ui {

/// An outcome as a person sees it: its word, its own icon, and a tone.
Badge outcomeBadge(Outcome outcome);
/// That of an attempt, with how many it stands for where it is more than one.
Badge outcomeBadge(const LoginAttempt &attempt);

/// The width of a table's column that cuts none of them.
int outcomeColumnWidth(const QFont &font);

} // namespace Gatehouse::Ui
