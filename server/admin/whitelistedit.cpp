// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/whitelistedit.h"

#include "admin/administration.h"
#include "admin/checkedinput.h"
#include "store/clientstore.h"
#include "store/whiteliststore.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

using ByRange = std::map<Cidr, WhitelistEntry>;

ByRange byRange(const QList<WhitelistEntry> &entries)
{
    ByRange map;
    for (const WhitelistEntry &entry : entries)
        map.emplace(entry.range, entry);
    return map;
}

// What a person can see and change of an entry.
bool saysTheSame(const WhitelistEntry &a, const WhitelistEntry &b)
{
    return a.range == b.range && a.note == b.note && a.expiresAt == b.expiresAt;
}

bool sayTheSame(const ByRange &a, const ByRange &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &one, const auto &two) {
        return saysTheSame(one.second, two.second);
    });
}

// The entry as it is to be stored. An expiry that a person set must be ahead; one that was stored
// before may have passed.
Result<WhitelistEntry> checked(WhitelistEntry wanted, const WhitelistEntry *stored, Timestamp now)
{
    const auto createdAt = wanted.createdAt;
    const bool wasStored = createdAt != Timestamp{};
    const bool sameExpiry = stored ? stored->expiresAt == wanted.expiresAt : wasStored;
    const auto expiresAt = wanted.expiresAt;
    if (sameExpiry)
        wanted.expiresAt.reset();
    auto entry = checkedEntry(std::move(wanted), now);
    if (!entry)
        return entry;
    if (sameExpiry)
        entry->expiresAt = expiresAt;
    if (wasStored)
        entry->createdAt = createdAt;
    return entry;
}

Result<void> removeMissing(Store::WhitelistStore &whitelists, qint64 clientId,
                           const ByRange &stored, const ByRange &wanted)
{
    for (const auto &[range, entry] : stored) {
        if (wanted.contains(range))
            continue;
        if (const auto removed = whitelists.remove(clientId, range); !removed)
            return removed;
    }
    return {};
}

Result<void> put(Store::WhitelistStore &whitelists, qint64 clientId, const WhitelistEntry *stored,
                 const WhitelistEntry &entry)
{
    if (!stored) {
        const auto id = whitelists.insert(clientId, entry);
        return id ? Result<void>() : Result<void>(id.error());
    }
    if (saysTheSame(*stored, entry))
        return {};
    WhitelistEntry changed = entry;
    changed.id = stored->id;
    return whitelists.update(changed);
}

Error givenTwice(const Cidr &range)
{
    return {Error::Kind::Invalid,
            u"The range %1 is given twice. Leave one out."_s.arg(range.toString())};
}

} // namespace

Result<QList<WhitelistEntry>> WhitelistEdit::save(const WhitelistChange &change)
{
    const Timestamp now = m_administration.clock().now();
    Store::Database &database = m_administration.database();
    Store::WhitelistStore whitelists(database);
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto record = Store::ClientStore(database).find(change.clientId);
    if (!record)
        return record.error();
    const ByRange stored = byRange(record->whitelist.entries());
    if (!sayTheSame(stored, byRange(change.before)))
        return Error{Error::Kind::Conflict,
                     u"Someone else changed this whitelist in the meantime, so nothing was saved. "
                     "Look at the list as it is now, then save again."_s};

    const ByRange wanted = byRange(change.after);
    if (const auto removed = removeMissing(whitelists, change.clientId, stored, wanted); !removed)
        return removed.error();
    std::set<Cidr> done;
    for (const WhitelistEntry &each : change.after) { // in this order: it is the one shown
        const auto found = stored.find(each.range);
        const WhitelistEntry *before = found != stored.end() ? &found->second : nullptr;
        const auto entry = checked(each, before, now);
        if (!entry)
            return entry.error();
        if (!done.insert(each.range).second)
            return givenTwice(each.range);
        if (const auto saved = put(whitelists, change.clientId, before, *entry); !saved)
            return saved.error();
    }
    auto saved = whitelists.list(change.clientId);
    if (!saved)
        return saved;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return saved;
}

} // namespace Gatehouse::Admin
