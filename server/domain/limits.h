// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace Gatehouse {

/// How much a stranger may ask of the server (contract section 6). A value; a running server takes
/// another one as a whole.
struct Limits
{
    qsizetype headBytes = 8 * 1024;
    int fields = 64;
    qsizetype bodyBytes = 16 * 1024;
    std::chrono::milliseconds headTime{5'000};     ///< first byte to end of head
    std::chrono::milliseconds requestTime{10'000}; ///< first byte to end of body
    std::chrono::milliseconds idleTime{15'000};    ///< keep-alive without a request
    std::chrono::milliseconds answerTime{10'000};  ///< an answer the client does not read
    std::chrono::milliseconds drainTime{5'000};    ///< for requests under way at stop
    int connections = 1024;
    int connectionsPerAddress = 128; ///< IPv4 address or IPv6 /64

    friend bool operator==(const Limits &, const Limits &) = default;
};

/// What is true of one of the Limits whoever sets it: the name it is kept under, and its range.
struct LimitInfo
{
    enum class Unit { Bytes, Count, Seconds };
    using Member =
        std::variant<int Limits::*, qsizetype Limits::*, std::chrono::milliseconds Limits::*>;

    QLatin1StringView key; ///< `body_bytes`
    Unit unit;
    qint64 least; ///< in its unit, like all numbers here
    qint64 most;
    Member member;

    qint64 of(const Limits &limits) const; ///< rounds a time down
    void set(Limits &limits, qint64 value) const;

    /// All of them, in the order of the contract.
    static const QList<LimitInfo> &all();
};

/// Why limits cannot be.
struct LimitsFault
{
    QLatin1StringView key; ///< the one to change
    QString why;           ///< a sentence that begins with "it"
};

/// Nothing where every limit is within its range and fits the others.
std::optional<LimitsFault> faultOf(const Limits &limits);

} // namespace Gatehouse
