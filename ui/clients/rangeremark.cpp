// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangeremark.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace Gatehouse::Ui {

namespace {

using Kind = RangeRemark::Kind;

struct Remark
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::RangeRemark)
};

bool lastsAsLong(const WhitelistEntry &cover, const WhitelistEntry &entry)
{
    return !cover.expiresAt || (entry.expiresAt && *entry.expiresAt <= *cover.expiresAt);
}

/// For each entry the one that makes it idle, or null. Ranges nest or are apart; in order of their
/// first address, wider ones first, those around an entry are a stack.
QList<const WhitelistEntry *> covers(const QList<WhitelistEntry> &entries, Timestamp now)
{
    QList<qsizetype> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return entries[a].range < entries[b].range; });
    QList<const WhitelistEntry *> found(entries.size(), nullptr);
    QList<const WhitelistEntry *> around;
    for (const qsizetype index : std::as_const(order)) {
        const WhitelistEntry &entry = entries[index];
        while (!around.isEmpty() && !around.last()->range.covers(entry.range))
            around.removeLast();
        if (!entry.isLive(now))
            continue;
        const auto cover =
            std::find_if(around.crbegin(), around.crend(),
                         [&](const WhitelistEntry *outer) { return lastsAsLong(*outer, entry); });
        if (cover != around.crend())
            found[index] = *cover;
        around.append(&entry);
    }
    return found;
}

} // namespace

QList<QList<RangeRemark>> remarksOn(const QList<WhitelistEntry> &entries, Timestamp now,
                                    const QList<Cidr> &proxies)
{
    const QList<const WhitelistEntry *> covering = covers(entries, now);
    QList<QList<RangeRemark>> all(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Cidr &range = entries[i].range;
        QList<RangeRemark> &remarks = all[i];
        if (!entries[i].isLive(now))
            remarks.append({Kind::Expired, Remark::tr("Expired"),
                            Remark::tr("It has expired and admits no one.")});
        if (range.isWide())
            remarks.append({Kind::Wide, Remark::tr("Wide"),
                            Remark::tr("This is very wide: %1 to %2.")
                                .arg(range.first().toString(), range.last().toString())});
        if (range.first().isLoopback())
            remarks.append({Kind::Loopback, Remark::tr("Loopback"),
                            Remark::tr("This is the machine Gatehouse runs on, and no other.")});
        const auto isProxy = [&range](const Cidr &proxy) {
            return proxy.covers(range);
        };
        if (std::any_of(proxies.begin(), proxies.end(), isProxy))
            remarks.append(
                {Kind::Proxy, Remark::tr("Proxy"),
                 Remark::tr("This is a trusted proxy: a caller behind it comes from its "
                            "own address, so this lets in nobody but the proxy itself.")});
        if (covering[i])
            remarks.append({Kind::Covered, Remark::tr("Covered"),
                            Remark::tr("%1 already lets these addresses in.")
                                .arg(covering[i]->range.toString())});
    }
    return all;
}

} // namespace Gatehouse::Ui
