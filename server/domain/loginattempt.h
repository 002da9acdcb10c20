// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/ipaddress.h"
#include "domain/outcome.h"

#include <QString>

#include <optional>

namespace Gatehouse {

/// One call to a token endpoint, as it is recorded before it is answered (contract section 7).
struct LoginAttempt
{
    qint64 id = 0; ///< the store's id, rising with the order of commit; 0 while not stored
    Timestamp time{};
    QString endpoint; ///< `login`, `refresh`, `token`, …
    Outcome outcome = Outcome::Error;
    std::optional<qint64> clientId;
    QString apiKey;       ///< as presented, made harmless by recordableKey()
    IpAddress address;    ///< the caller, after trusted proxies
    IpAddress peer;       ///< the other end of the TCP connection
    QString forwardedFor; ///< what trusted proxies told of the way (RequestWay::told)
    QString userAgent;    ///< at most 200 characters
    int status = 0;       ///< the HTTP status answered
    QString decidedBy;    ///< the rule or whitelist entry, see decidedByText()
    std::optional<qint64> secretId;
    std::chrono::microseconds duration{};
    QString requestId;
    /// More than one: so many like this one, of its network and second, of which it was the first
    /// (FloodMeter); its duration is their mean.
    qint64 count = 1;

    friend bool operator==(const LoginAttempt &, const LoginAttempt &) = default;
};

/// What may be kept of a presented username: the whole of it when it is a known key or has the form
/// of one, else its first four characters and an ellipsis, since people paste the secret into the
/// wrong field (contract section 7).
QString recordableKey(QStringView presented, bool known);

} // namespace Gatehouse
