// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// The rule that a refusal of the table is recorded under, `decided_by`.
QString ruleOf(Http::ErrorCode code);

/// A request that is none, by a row of the error table.
Settlement invalidRequest(Http::ErrorCode code, const QString &apiKey = {});

/// One client's record is damaged: no reason to turn the others away. Logged.
Settlement damagedRecord(const Error &error, const QString &apiKey);

} // namespace Gatehouse::Api
