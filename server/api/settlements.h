// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/endpoint.h"
#include "auth/tokengate.h"

namespace Gatehouse::Api {

/// The rule that a refusal of the table is recorded under, `decided_by`.
QString ruleOf(Http::ErrorCode code);

/// A request that is none, by a row of the error table.
Settlement invalidRequest(Http::ErrorCode code, const QString &apiKey = {});

/// One client's record is damaged: no reason to turn the others away. Logged.
Settlement damagedRecord(const Error &error, const QString &apiKey);

/// A wait as it is told to the caller: rounded up, so that who obeys it has waited long enough.
std::chrono::seconds wholeSeconds(std::chrono::milliseconds wait);

/// What a token's call came to, as its admission says it.
Settlement settlementOf(const Auth::Admission &admission, Http::Response response);

} // namespace Gatehouse::Api
