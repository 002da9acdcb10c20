// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/loginallowance.h"

#include <QHashFunctions>

namespace Gatehouse::Auth {

namespace {

constexpr size_t chunks = 16;
constexpr std::chrono::microseconds minute = std::chrono::minutes(1);

} // namespace

LoginAllowance::LoginAllowance()
    : m_buckets(chunks)
{
}

std::chrono::milliseconds LoginAllowance::take(qint64 clientId, int perMinute, Timestamp now)
{
    const quint64 hash = qHash(clientId, QHashSeed::globalSeed());
    Bucket *bucket =
        m_buckets.find(hash, [clientId](const Bucket &each) { return each.clientId == clientId; });
    if (!bucket) {
        bucket = m_buckets.leastWorth(hash, [](const Bucket &each) { return each.fullAt; });
        *bucket = {.clientId = clientId};
    }
    // Full at last within a minute, unless the clock was set back or the limit lowered.
    const Moment moment = now;
    const Moment fullAt = std::clamp(bucket->fullAt, moment, moment + minute);
    const auto each = minute / perMinute;
    if (const auto late = fullAt + each - (moment + minute); late > late.zero())
        return std::chrono::ceil<std::chrono::milliseconds>(late);
    bucket->fullAt = fullAt + each;
    return std::chrono::milliseconds::zero();
}

} // namespace Gatehouse::Auth
