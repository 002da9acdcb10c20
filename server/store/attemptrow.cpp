// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptrow.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store::AttemptRow {

QString columns()
{
    return u"time, endpoint, outcome, client_id, api_key, address, peer, user_agent, status, "
           "decided_by, secret_id, duration_us, request_id, forwarded_for, count"_s;
}

void bind(Statement &statement, int firstIndex, const LoginAttempt &attempt)
{
    int index = firstIndex;
    const auto add = [&](const auto &value) {
        statement.bind(index++, bound(value));
    };
    const bool direct = attempt.peer == attempt.address;
    add(attempt.time);
    add(attempt.endpoint);
    add(int(attempt.outcome));
    add(attempt.clientId);
    add(attempt.apiKey);
    add(attempt.address.toBytes());
    // Without a proxy the peer is the caller, and takes no room.
    statement.bind(index++, direct ? QVariant() : bound(attempt.peer.toBytes()));
    add(attempt.userAgent);
    add(attempt.status);
    add(attempt.decidedBy);
    add(attempt.secretId);
    add(qint64(attempt.duration.count()));
    add(attempt.requestId);
    statement.bind(index++,
                   attempt.forwardedFor.isEmpty() ? QVariant() : bound(attempt.forwardedFor));
    statement.bind(index++, attempt.count == 1 ? QVariant() : bound(attempt.count));
    Q_ASSERT(index - firstIndex == columnCount);
}

LoginAttempt read(const Rows &row)
{
    LoginAttempt attempt;
    attempt.id = row.integer(0);
    attempt.time = row.time(1);
    attempt.endpoint = row.text(2);
    attempt.outcome = Outcome(row.integer(3));
    attempt.clientId = row.optionalInteger(4);
    attempt.apiKey = row.text(5);
    attempt.address = IpAddress::fromBytes(row.blob(6)).value_or(IpAddress());
    attempt.peer =
        row.isNull(7) ? attempt.address : IpAddress::fromBytes(row.blob(7)).value_or(IpAddress());
    attempt.userAgent = row.text(8);
    attempt.status = int(row.integer(9));
    attempt.decidedBy = row.text(10);
    attempt.secretId = row.optionalInteger(11);
    attempt.duration = std::chrono::microseconds(row.integer(12));
    attempt.requestId = row.text(13);
    attempt.forwardedFor = row.text(14);
    attempt.count = row.isNull(15) ? 1 : row.integer(15);
    return attempt;
}

} // namespace Gatehouse::Store::AttemptRow
