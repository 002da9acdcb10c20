// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/whitelist.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

Whitelist::Decision Whitelist::decide(const IpAddress &caller, Timestamp now) const
{
    if (m_entries.isEmpty())
        return {true, Reason::NoEntries, nullptr};

    const WhitelistEntry *match = nullptr;
    const WhitelistEntry *expiredMatch = nullptr;
    bool anyLive = false;
    for (const WhitelistEntry &entry : m_entries) {
        const bool live = entry.isLive(now);
        anyLive |= live;
        if (!entry.range.contains(caller))
            continue;
        const WhitelistEntry *&best = live ? match : expiredMatch;
        if (!best || entry.range.prefix() > best->range.prefix())
            best = &entry;
    }
    if (match)
        return {true, Reason::Matched, match};
    return {false, anyLive ? Reason::NotMatched : Reason::OnlyExpired, expiredMatch};
}

QString decidedByText(const Whitelist::Decision &decision)
{
    if (decision.entry)
        return (decision.allowed ? "entry "_L1 : "expired "_L1) + decision.entry->range.toString();
    switch (decision.reason) {
    case Whitelist::Reason::NoEntries: return u"any-address"_s;
    case Whitelist::Reason::OnlyExpired: return u"all-entries-expired"_s;
    case Whitelist::Reason::Matched:
    case Whitelist::Reason::NotMatched: break;
    }
    return u"no-entry-matches"_s;
}

} // namespace Gatehouse
