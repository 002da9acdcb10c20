// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"

#include "admin/checkedinput.h"
#include "admin/credentials.h"
#include "admin/journaladministration.h"
#include "admin/secretrotation.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "store/clientstore.h"
#include "store/clientsummary.h"
#include "store/whiteliststore.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

struct Administration::Stores
{
    explicit Stores(Store::Database &database)
        : clients(database)
        , whitelists(database)
        , summaries(database)
        , attempts(database)
    {
    }

    // The client's newest successful logins, newest first.
    Result<QList<LoginAttempt>> successes(qint64 clientId, int limit)
    {
        AttemptFilter filter;
        filter.clientId = clientId;
        filter.outcomes = {int(Outcome::Success)};
        return attempts.before(std::numeric_limits<qint64>::max(), filter, limit);
    }

    Store::ClientStore clients;
    Store::WhitelistStore whitelists;
    Store::ClientSummaries summaries;
    Store::AttemptStore attempts;
};

Administration::Administration(std::unique_ptr<Store::Database> database,
                               const Crypto::SecretHasher &hasher, const Clock &clock)
    : m_hasher(hasher)
    , m_clock(clock)
    , m_database(std::move(database))
    , m_stores(std::make_unique<Stores>(*m_database))
{
}

Administration::~Administration() = default;

template <typename T>
Result<T> Administration::inTransaction(const std::function<Result<T>()> &change)
{
    auto transaction = Store::Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    Result<T> result = change();
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return result;
}

Result<Handover> Administration::createClient(const NewClient &wanted)
{
    const Timestamp now = m_clock.now();
    auto name = checkedClientName(wanted.name);
    if (!name)
        return name.error();
    auto note = checkedNote(wanted.note);
    if (!note)
        return note.error();
    const auto key = apiKeyOrNew(wanted.apiKey);
    if (!key)
        return key.error();
    const auto secret = secretOrNew(wanted.secret);
    if (!secret)
        return secret.error();
    const auto limit = checkedLoginsPerMinute(wanted.loginsPerMinute);
    if (!limit)
        return limit.error();
    auto whitelist = checkedWhitelist(wanted.whitelist, now);
    if (!whitelist)
        return whitelist.error();

    Handover made;
    made.client.name = *std::move(name);
    made.client.note = *std::move(note);
    made.client.apiKey = *key;
    made.client.status = wanted.status;
    made.client.createdAt = now;
    made.client.resourceServer = wanted.resourceServer;
    made.client.loginsPerMinute = *limit;
    if (!wanted.secret)
        made.secret = secret->text();
    made.whitelist = *std::move(whitelist);
    const ClientSecret hashed = hashedSecret(*secret, now); // may take a while: not while locked

    return inTransaction<Handover>([&]() -> Result<Handover> {
        const auto id = m_stores->clients.insert(made.client);
        if (!id)
            return id.error();
        made.client.id = *id;
        ClientSecret stored = hashed;
        stored.clientId = *id;
        if (const auto secretId = m_stores->clients.insertSecret(stored); !secretId)
            return secretId.error();
        for (WhitelistEntry &entry : made.whitelist) {
            const auto entryId = m_stores->whitelists.insert(*id, entry);
            if (!entryId)
                return entryId.error();
            entry.id = *entryId;
        }
        return made;
    });
}

ClientSecret Administration::hashedSecret(const Secret &secret, Timestamp now) const
{
    ClientSecret stored;
    stored.scheme = Crypto::SecretHasher::schemeFor(secret.text());
    stored.hash = m_hasher.hash(secret);
    stored.createdAt = now;
    return stored;
}

Result<QList<ClientRow>> Administration::clients(const ClientListQuery &query)
{
    const auto found = m_stores->clients.list({.search = query.search,
                                               .status = query.status,
                                               .order = query.order,
                                               .after = query.after,
                                               .limit = query.limit});
    if (!found)
        return found.error();
    QList<ClientRow> rows;
    rows.reserve(found->size());
    for (const Client &each : *found) {
        auto row = clientRow(each, query.withLastSuccess);
        if (!row)
            return row.error();
        rows.append(*std::move(row));
    }
    return rows;
}

Result<ClientRow> Administration::clientRow(const Client &client, bool withLastSuccess)
{
    const auto summary = m_stores->summaries.of(client.id);
    if (!summary)
        return summary.error();
    ClientRow row;
    row.client = client;
    row.whitelistEntries = summary->whitelistEntries;
    row.ranges = summary->ranges;
    row.secretCreatedAt = summary->secretCreatedAt;
    if (!withLastSuccess)
        return row;
    const auto successes = m_stores->successes(client.id, 1);
    if (!successes)
        return successes.error();
    if (!successes->isEmpty()) {
        row.lastSuccess = successes->first().time;
        row.lastAddress = successes->first().address;
    }
    return row;
}

Result<qint64> Administration::clientCount()
{
    return m_stores->clients.count();
}

Result<ClientDetail> Administration::client(qint64 id)
{
    const auto record = m_stores->clients.find(id);
    if (!record)
        return record.error();
    ClientDetail detail;
    detail.client = record->client;
    detail.whitelist = record->whitelist.entries();
    const auto successes = m_stores->successes(id, ClientDetail::successesSearched);
    if (!successes)
        return successes.error();
    for (const ClientSecret &secret : record->secrets) {
        SecretInfo info{secret.id, secret.scheme, secret.createdAt, secret.expiresAt, {}};
        const auto use =
            std::find_if(successes->begin(), successes->end(),
                         [&](const LoginAttempt &login) { return login.secretId == secret.id; });
        if (use != successes->end())
            info.lastUsed = use->time;
        detail.secrets.append(info);
    }
    return detail;
}

Result<void> Administration::renameClient(qint64 id, const QString &name)
{
    const auto checked = checkedClientName(name);
    if (!checked)
        return checked.error();
    return inTransaction<void>([&] { return m_stores->clients.rename(id, *checked); });
}

Result<void> Administration::setNote(qint64 id, const QString &note)
{
    const auto checked = checkedNote(note);
    if (!checked)
        return checked.error();
    return inTransaction<void>([&] { return m_stores->clients.setNote(id, *checked); });
}

Result<void> Administration::setStatus(qint64 id, ClientStatus status)
{
    return inTransaction<void>([&] { return m_stores->clients.setStatus(id, status); });
}

Result<void> Administration::setResourceServer(qint64 id, bool isOne)
{
    return inTransaction<void>([&] { return m_stores->clients.setResourceServer(id, isOne); });
}

Result<void> Administration::setLoginsPerMinute(qint64 id, std::optional<int> limit)
{
    const auto checked = checkedLoginsPerMinute(limit);
    if (!checked)
        return checked.error();
    return inTransaction<void>([&] { return m_stores->clients.setLoginsPerMinute(id, *checked); });
}

Result<void> Administration::deleteClient(qint64 id)
{
    return inTransaction<void>([&] { return m_stores->clients.remove(id); });
}

Result<Handover> Administration::rotateSecret(qint64 id, std::chrono::milliseconds grace)
{
    const Secret secret = newSecret();
    ClientSecret fresh = hashedSecret(secret, m_clock.now());
    fresh.clientId = id;
    return inTransaction<Handover>([&]() -> Result<Handover> {
        if (const auto rotated = rotate(m_stores->clients, fresh, grace); !rotated)
            return rotated.error();
        const auto record = m_stores->clients.find(id);
        if (!record)
            return record.error();
        return Handover{record->client, secret.text(), record->whitelist.entries()};
    });
}

Result<void> Administration::retireSecret(qint64 clientId, qint64 secretId)
{
    return inTransaction<void>(
        [&] { return retire(m_stores->clients, clientId, secretId, m_clock.now()); });
}

Result<void> Administration::revokeTokens(qint64 id)
{
    return inTransaction<void>([&] {
        const auto raised = m_stores->clients.raiseGeneration(id);
        return raised ? noteRevocation(*m_database, id) : raised;
    });
}

Result<WhitelistEntry> Administration::addWhitelistEntry(qint64 clientId,
                                                         const WhitelistEntry &entry)
{
    auto added = checkedEntry(entry, m_clock.now());
    if (!added)
        return added;
    return inTransaction<WhitelistEntry>([&]() -> Result<WhitelistEntry> {
        const auto id = m_stores->whitelists.insert(clientId, *added);
        if (!id)
            return id.error();
        added->id = *id;
        return *added;
    });
}

Result<void> Administration::updateWhitelistEntry(qint64 clientId, const WhitelistEntry &entry)
{
    auto note = checkedNote(entry.note);
    if (!note)
        return note.error();
    WhitelistEntry changed = entry;
    changed.note = *std::move(note);
    return inTransaction<void>([&]() -> Result<void> {
        const auto entries = m_stores->whitelists.list(clientId);
        if (!entries)
            return entries.error();
        const bool owned = std::any_of(entries->begin(), entries->end(),
                                       [&](const auto &each) { return each.id == entry.id; });
        if (!owned)
            return Error{Error::Kind::NotFound,
                         u"The client has no such whitelist entry any more. Look at its whitelist "
                         "again."_s};
        return m_stores->whitelists.update(changed);
    });
}

Result<void> Administration::removeWhitelistEntry(qint64 clientId, const Cidr &range)
{
    return inTransaction<void>([&] { return m_stores->whitelists.remove(clientId, range); });
}

Result<WhitelistVerdict> Administration::testAddress(qint64 clientId, const IpAddress &address)
{
    const auto record = m_stores->clients.find(clientId);
    if (!record)
        return record.error();
    const Whitelist::Decision decision = record->whitelist.decide(address, m_clock.now());
    WhitelistVerdict verdict{decision.allowed, decision.reason, {}, record->client.status};
    if (decision.entry)
        verdict.entry = *decision.entry;
    return verdict;
}

Result<QList<LoginAttempt>> Administration::attemptsBefore(qint64 beforeId,
                                                           const AttemptFilter &filter, int limit,
                                                           const std::function<bool()> &isCancelled)
{
    return m_stores->attempts.before(beforeId, filter, limit, isCancelled);
}

Result<QList<LoginAttempt>> Administration::attemptsAfter(qint64 afterId,
                                                          const AttemptFilter &filter, int limit)
{
    return m_stores->attempts.after(afterId, filter, limit);
}

Result<qint64> Administration::newestAttemptId()
{
    return m_stores->attempts.newestId();
}

} // namespace Gatehouse::Admin
