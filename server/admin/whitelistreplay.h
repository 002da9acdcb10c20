// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminlane.h"
#include "domain/whitelist.h"

namespace Gatehouse::Admin {

class Administration;

/// What a whitelist would have done to a client's successful logins of the last 30 days.
struct ReplayVerdict
{
    struct Refused
    {
        IpAddress address;
        qint64 logins = 0;
        Timestamp last{};     ///< the last of these logins
        bool already = false; ///< the saved list refuses this address too
    };

    qint64 logins = 0;           ///< all that were looked at
    qint64 addresses = 0;        ///< from so many addresses
    qint64 refusedLogins = 0;    ///< of them, those that the list refuses
    qint64 refusedAddresses = 0; ///< from so many addresses
    qint64 refusedAlready = 0;   ///< logins of these that the saved list refuses too
    QList<Refused> refused;      ///< the addresses refused, most logins first, `mostNamed` at most
};

/// Replays the last 30 days of a client's successful logins against a list that is being edited,
/// before it is saved. The counts are exact: every login is looked at, from the attempts table.
/// Every address is decided as of now, so an entry that has expired admits no one. Memory grows
/// with the number of distinct addresses, not of logins. Blocks for up to a second per million
/// logins; to be called on the long lane.
class WhitelistReplay
{
public:
    static constexpr auto period = std::chrono::days(30);
    static constexpr qsizetype mostNamed = 1000;

    explicit WhitelistReplay(Administration &administration)
        : m_administration(administration)
    {
    }

    /// `saved` is the list as it is in force, to tell what is refused already. Error Cancelled once
    /// nobody waits.
    Result<ReplayVerdict> run(qint64 clientId, const Whitelist &edited, const Whitelist &saved,
                              const Progress &progress);

private:
    Administration &m_administration;
};

} // namespace Gatehouse::Admin
