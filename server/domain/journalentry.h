// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/journalplace.h"

#include <optional>

namespace Gatehouse {

/// One administrative change: who made it, from where, and what was before and after it. Never a
/// secret, a hash or a key.
struct JournalEntry
{
    qint64 id = 0; ///< rises
    Timestamp time{};
    /// Nothing: it was made by another program than Gatehouse.
    std::optional<JournalPlace> place;
    QString action; ///< `client_added`, `whitelist_entry_changed`, …
    std::optional<qint64> clientId;
    QString subject; ///< which one: a client's name, a range, a key id
    QString before;  ///< a JSON object; empty where there was nothing
    QString after;   ///< likewise

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// Which entries of the journal are wanted.
struct JournalFilter
{
    std::optional<qint64> clientId;
    std::optional<Timestamp> since;
    QString text; ///< in action, subject, who, before or after; empty: any
};

} // namespace Gatehouse
