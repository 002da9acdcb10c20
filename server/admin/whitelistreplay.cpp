// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/whitelistreplay.h"

#include "admin/administration.h"
#include "admin/loginwalk.h"

#include <QHash>

#include <algorithm>

namespace Gatehouse::Admin {

namespace {

struct Seen
{
    qint64 logins = 0;
    Timestamp last{};
};

ReplayVerdict judged(const QHash<IpAddress, Seen> &history, const Whitelist &edited,
                     const Whitelist &saved, Timestamp now)
{
    ReplayVerdict verdict;
    verdict.addresses = history.size();
    for (auto it = history.cbegin(); it != history.cend(); ++it) {
        verdict.logins += it->logins;
        if (edited.decide(it.key(), now).allowed)
            continue;
        const bool already = !saved.decide(it.key(), now).allowed;
        verdict.refusedLogins += it->logins;
        verdict.refusedAlready += already ? it->logins : 0;
        verdict.refused.append({it.key(), it->logins, it->last, already});
    }
    verdict.refusedAddresses = verdict.refused.size();
    std::sort(verdict.refused.begin(), verdict.refused.end(),
              [](const ReplayVerdict::Refused &a, const ReplayVerdict::Refused &b) {
                  return a.logins != b.logins ? a.logins > b.logins : a.address < b.address;
              });
    if (verdict.refused.size() > WhitelistReplay::mostNamed)
        verdict.refused.resize(WhitelistReplay::mostNamed);
    return verdict;
}

} // namespace

Result<ReplayVerdict> WhitelistReplay::run(qint64 clientId, const Whitelist &edited,
                                           const Whitelist &saved, const Progress &progress)
{
    const Timestamp now = m_administration.clock().now();
    Store::ClientLogins logins(m_administration.database(), clientId, now - period);
    QHash<IpAddress, Seen> history;
    const auto walked = walkLogins(logins, progress, [&](const auto &window) -> Result<void> {
        const auto counts = logins.byAddress(window);
        if (!counts)
            return counts.error();
        for (const Store::ClientLogins::AddressCount &count : *counts) {
            Seen &seen = history[count.address];
            seen.logins += count.count;
            seen.last = std::max(seen.last, count.last);
        }
        return {};
    });
    if (!walked)
        return walked.error();
    return judged(history, edited, saved, now);
}

} // namespace Gatehouse::Admin
