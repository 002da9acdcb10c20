// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"
#include "domain/clock.h"
#include "domain/outcome.h"

#include <QList>
#include <QString>

#include <array>
#include <numeric>
#include <optional>

namespace Gatehouse::Admin {

/// How far back an overview looks.
enum class Period {
    Hour,  ///< 60 buckets of a minute
    Day,   ///< 48 of half an hour
    Month, ///< 30 local days, the last of them today
};

/// How many attempts of each outcome.
class OutcomeCounts
{
public:
    OutcomeCounts() = default;
    explicit OutcomeCounts(const std::array<qint64, allOutcomes.size()> &counts)
        : m_counts(counts)
    {
    }

    qint64 of(Outcome outcome) const { return m_counts[size_t(outcome)]; }
    qint64 total() const { return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0)); }
    qint64 failures() const { return total() - of(Outcome::Success); }

    OutcomeCounts &operator+=(const OutcomeCounts &other)
    {
        for (size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += other.m_counts[i];
        return *this;
    }
    friend bool operator==(const OutcomeCounts &, const OutcomeCounts &) = default;

private:
    std::array<qint64, allOutcomes.size()> m_counts{};
};

/// What a period saw, bucket by bucket, and how quick the server is.
struct Traffic
{
    QList<Timestamp> edges;       ///< where the buckets begin, and the last one's end
    QList<OutcomeCounts> buckets; ///< one fewer
    OutcomeCounts sum;
    bool isFirstUse = false; ///< there is no attempt at all, of any time

    /// Of the `sampled` newest attempts, whatever the period.
    qint64 sampled = 0;
    std::chrono::microseconds median{};
    std::chrono::microseconds p99{};
};

/// Addresses and keys with the most failures in a period.
struct Failing
{
    struct Row
    {
        IpAddress address;              ///< of an address
        QString key;                    ///< of a key
        std::optional<qint64> clientId; ///< whose key it is, where it is anybody's
        QString clientName;
        qint64 failures = 0;
        Timestamp latest{};
        Outcome most = Outcome::Error; ///< how most of them ended
        friend bool operator==(const Row &, const Row &) = default;
    };
    Timestamp since{};
    QList<Row> addresses;
    QList<Row> keys;
    qint64 examined = 0; ///< how many of the period's newest failures this tells of
    bool isCut = false;  ///< there were more
};

/// One thing that somebody should look at.
struct Chore
{
    enum class Kind {
        SecretEnds,       ///< `at`: when
        EntryEnds,        ///< `at`: when; `range`
        RepeatedFailures, ///< `count`, `most` of the last 24 hours
        WideEntry,        ///< `range`
        SecretUnused,     ///< `at`: since when
        SecretOld,        ///< `at`: since when
        OpenClients,      ///< `count` clients that may call from anywhere; `clientId` the first
    };
    Kind kind = Kind::SecretEnds;
    qint64 clientId = 0;
    QString clientName;
    Timestamp at{};
    Cidr range;
    qint64 count = 0;
    Outcome most = Outcome::Error;
    bool isLast = false; ///< SecretEnds: nothing comes after it

    friend bool operator==(const Chore &, const Chore &) = default;
};

} // namespace Gatehouse::Admin
