// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// What presented credentials come to: a decision, which each endpoint answers in its own form, or
/// what it passes on as it is: the wait for the slow lane, or 503 for a client's damaged record.
using CheckedCredentials = std::variant<Auth::LoginDecision, Endpoint::Decided>;

/// Has the credentials of a call decided. `verdict`: the slow lane's, when the call has waited for
/// it. Error: the store cannot be read.
Result<CheckedCredentials> checkCredentials(Auth::LoginService &logins,
                                            const Auth::LoginRequest &credentials,
                                            const Endpoint::Verdict *verdict);

} // namespace Gatehouse::Api
