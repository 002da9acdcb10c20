// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"
#include "domain/clock.h"

#include <QList>

#include <optional>

namespace Gatehouse {

/// One range that a client may call from, with the person's note and an optional end.
struct WhitelistEntry
{
    qint64 id = 0; ///< the store's id; 0 while not stored
    Cidr range;
    QString note;
    std::optional<Timestamp> expiresAt; ///< from this moment on the entry admits no one
    Timestamp createdAt{};

    bool isLive(Timestamp now) const { return !expiresAt || now < *expiresAt; }

    friend bool operator==(const WhitelistEntry &, const WhitelistEntry &) = default;
};

/// A client's ranges and the rule that decides by them (contract section 2, step 3).
class Whitelist
{
public:
    enum class Reason {
        NoEntries,   ///< allowed: nothing is configured, any address may call
        Matched,     ///< allowed: a live entry contains the address
        NotMatched,  ///< refused: there are live entries, none contains the address
        OnlyExpired, ///< refused: every entry has expired; an expiry never opens a door
    };

    struct Decision
    {
        bool allowed = false;
        Reason reason = Reason::NotMatched;
        /// The entry that decided: the narrowest live match, or, when refused, an expired entry
        /// that would have matched. Null when none was involved. Lives as long as the whitelist.
        const WhitelistEntry *entry = nullptr;
    };

    Whitelist() = default;
    explicit Whitelist(QList<WhitelistEntry> entries)
        : m_entries(std::move(entries))
    {
    }

    const QList<WhitelistEntry> &entries() const { return m_entries; }

    Decision decide(const IpAddress &caller, Timestamp now) const;

    friend bool operator==(const Whitelist &, const Whitelist &) = default;

private:
    QList<WhitelistEntry> m_entries;
};

/// The decision as the attempt record's `decided_by` keeps it (contract section 7), short and
/// stable: `any-address`, `entry 10.0.0.0/8`, `no-entry-matches`, `expired 10.0.0.0/8`,
/// `all-entries-expired`.
QString decidedByText(const Whitelist::Decision &decision);

} // namespace Gatehouse
