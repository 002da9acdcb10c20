// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QString>

namespace Gatehouse::Ui {

/// What was wrong with the token of an attempt, as a plain sentence told from `decided_by`. Pure.
QString badTokenText(const LoginAttempt &attempt);

/// Why a refresh token that was good in itself was refused for the login that it goes back to.
QString badReuseText(const LoginAttempt &attempt);

} // namespace Gatehouse::Ui
