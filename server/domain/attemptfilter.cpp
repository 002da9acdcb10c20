// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/attemptfilter.h"

namespace Gatehouse {

bool AttemptFilter::matches(const LoginAttempt &attempt) const
{
    if (!outcomes.isEmpty() && !outcomes.contains(int(attempt.outcome)))
        return false;
    if (clientId && attempt.clientId != clientId)
        return false;
    if (network && !network->contains(attempt.address))
        return false;
    if ((since && attempt.time < *since) || (until && attempt.time >= *until))
        return false;
    const auto has = [this](const QString &field) {
        return field.contains(text, Qt::CaseInsensitive);
    };
    return text.isEmpty() || has(attempt.apiKey) || has(attempt.address.toString()) ||
           has(attempt.decidedBy) || has(attempt.userAgent) || has(attempt.requestId);
}

} // namespace Gatehouse
