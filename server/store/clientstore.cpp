// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientstore.h"

#include "store/clientsearch.h"
#include "store/connection.h"
#include "store/dialect.h"
#include "store/loginrecord.h"
#include "store/whiteliststore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

Error unknownClient(qint64 id)
{
    return {Error::Kind::NotFound,
            u"There is no client %1. List the clients to see their ids."_s.arg(id)};
}

Error unknownSecret(qint64 id)
{
    return {Error::Kind::NotFound,
            u"There is no secret %1. Show the client to see its secrets."_s.arg(id)};
}

// Runs a statement that must change a row; `missing` says what it means that there was none.
template <typename... Values>
Result<void> changeOne(Database &database, const Error &missing, const QString &sql,
                       const Values &...values)
{
    const auto changed = Statement(database.connection(), sql).change(values...);
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : missing;
}

} // namespace

ClientStore::ClientStore(Database &database)
    : m_database(database)
    , m_packedBySlot(database.connection(), LoginRecord::packedSql())
    , m_joinedByKey(database.connection(), LoginRecord::joinedSql())
    , m_packedById(database.connection(), LoginRecord::packedByIdSql())
    , m_nameById(database.connection(), u"SELECT name FROM clients WHERE id = :1"_s)
{
}

Result<std::optional<ClientRecord>> ClientStore::findByKey(const ApiKey &key)
{
    auto packed = findPacked(key);
    const bool useless = packed ? !*packed : packed.error().kind == Error::Kind::Corrupt;
    return useless ? findJoined(key.text()) : packed;
}

Result<std::optional<ClientRecord>> ClientStore::findPacked(const ApiKey &key)
{
    auto rows = m_packedBySlot.query(LoginRecord::slotOf(key));
    if (!rows)
        return rows.error();
    if (rows->next())
        return LoginRecord::unpack(rows->blob(0), key);
    return rows->nothing<ClientRecord>();
}

Result<std::optional<ClientRecord>> ClientStore::findById(qint64 id)
{
    QString text;
    QByteArray packed;
    {
        auto rows = m_packedById.query(id);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->nothing<ClientRecord>();
        text = rows->text(0);
        packed = rows->blob(1);
    }
    if (const auto key = ApiKey::parse(text); key && !packed.isEmpty())
        if (auto record = LoginRecord::unpack(packed, *key); record && *record)
            return record;
    return findJoined(text);
}

Result<std::optional<ClientRecord>> ClientStore::findJoined(const QString &key)
{
    auto rows = m_joinedByKey.query(key);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->nothing<ClientRecord>();
    const auto parsed = ApiKey::parse(key);
    auto record = parsed ? LoginRecord::joined(*rows, *parsed) : parsed.error();
    if (!record)
        return record.error();
    return std::optional(*std::move(record));
}

void ClientStore::spendSearch(const ApiKey &key)
{
    (void)findJoined(key.text() + u' '); // no key has a space
}

Result<ClientRecord> ClientStore::find(qint64 id)
{
    ClientRecord record;
    {
        Statement select(m_database.connection(),
                         u"SELECT "_s + ClientSearch::columns + u" FROM clients WHERE id = :1"_s);
        auto rows = select.query(id);
        if (!rows)
            return rows.error();
        if (!rows->next()) {
            const auto end = rows->end();
            return end ? unknownClient(id) : end.error();
        }
        auto client = ClientSearch::read(*rows);
        if (!client)
            return client.error();
        record.client = *std::move(client);
    }
    Statement secrets(m_database.connection(),
                      u"SELECT id, scheme, hash, created_at, expires_at FROM secrets "
                      "WHERE client_id = :1 ORDER BY id DESC"_s);
    auto rows = secrets.query(id);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        record.secrets.append({.id = rows->integer(0),
                               .clientId = id,
                               .scheme = SecretScheme(rows->integer(1)),
                               .hash = rows->blob(2),
                               .createdAt = rows->time(3),
                               .expiresAt = rows->optionalTime(4)});
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    auto entries = WhitelistStore(m_database).list(id);
    if (!entries)
        return entries.error();
    record.whitelist = Whitelist(*std::move(entries));
    return record;
}

Result<QString> ClientStore::nameOf(qint64 id)
{
    auto rows = m_nameById.query(id);
    if (!rows)
        return rows.error();
    if (rows->next())
        return rows->text(0);
    const auto end = rows->end();
    return end ? unknownClient(id) : end.error();
}

Result<QSet<QString>> ClientStore::names()
{
    Statement select(m_database.connection(), u"SELECT name FROM clients"_s);
    auto rows = select.query();
    if (!rows)
        return rows.error();
    QSet<QString> names;
    while (rows->next())
        names.insert(rows->text(0));
    const auto end = rows->end();
    return end ? Result<QSet<QString>>(names) : end.error();
}

Result<std::optional<qint64>> ClientStore::idOf(const ApiKey &key)
{
    Statement select(m_database.connection(), u"SELECT id FROM clients WHERE api_key = :1"_s);
    auto rows = select.query(key.text());
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional(rows->integer(0));
    return rows->nothing<qint64>();
}

Result<ClientStore::Packed> ClientStore::packRecords(qint64 afterId, int limit)
{
    Packed packed;
    QStringList keys;
    {
        Statement select(m_database.connection(),
                         u"SELECT id, api_key FROM clients WHERE record_slot IS NULL AND id > :1 "
                         "ORDER BY id LIMIT :2"_s);
        auto rows = select.query(afterId, limit);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            packed.lastId = rows->integer(0);
            keys += rows->text(1);
        }
        if (const auto end = rows->end(); !end)
            return end.error();
    }
    Statement insert(m_database.connection(), u"INSERT INTO login_records (slot, record) "
                                              "VALUES (:1, :2) ON CONFLICT (slot) DO NOTHING"_s);
    Statement update(m_database.connection(),
                     u"UPDATE clients SET record_slot = :1 WHERE id = :2"_s);
    for (const QString &text : keys) {
        const auto record = findJoined(text);
        if (!record && record.error().kind != Error::Kind::Corrupt)
            return record.error();
        if (!record || !*record)
            continue; // damaged: told to who logs in as this client, and no reason to stop here
        const qint64 slot = LoginRecord::slotOf((*record)->client.apiKey);
        const auto inserted = insert.change(slot, LoginRecord::pack(**record));
        if (!inserted)
            return inserted.error();
        if (*inserted == 0)
            continue; // another key has the slot
        if (const auto done = update.change(slot, (*record)->client.id); !done)
            return done.error();
        ++packed.count;
    }
    packed.more = keys.size() == limit;
    return packed;
}

Result<QList<Client>> ClientStore::list(const ClientQuery &query)
{
    return ClientSearch(m_database.connection(), query).run();
}

Result<qint64> ClientStore::count()
{
    const auto counted = m_database.connection().value(u"SELECT count(*) FROM clients"_s);
    if (!counted)
        return counted.error();
    return counted->toLongLong();
}

Result<qint64> ClientStore::count(const ClientQuery &query)
{
    return ClientSearch(m_database.connection(), query).count();
}

Result<qint64> ClientStore::insert(const Client &client)
{
    Statement insert(m_database.connection(),
                     u"INSERT INTO clients (name, api_key, status, generation, note, created_at, "
                     "resource_server, logins_per_minute) "
                     "VALUES (:1, :2, :3, :4, :5, :6, :7, :8) RETURNING id"_s);
    const auto id = insert.single(client.name, client.apiKey.text(), int(client.status),
                                  client.generation, client.note, client.createdAt,
                                  int(client.resourceServer), client.loginsPerMinute);
    if (!id && id.error().kind == Error::Kind::Conflict)
        return Error{Error::Kind::Conflict,
                     u"The API key %1 belongs to another client. Choose another."_s.arg(
                         client.apiKey.text())};
    return id;
}

Result<void> ClientStore::rename(qint64 id, const QString &name)
{
    return changeOne(m_database, unknownClient(id), u"UPDATE clients SET name = :1 WHERE id = :2"_s,
                     name, id);
}

Result<void> ClientStore::setNote(qint64 id, const QString &note)
{
    return changeOne(m_database, unknownClient(id), u"UPDATE clients SET note = :1 WHERE id = :2"_s,
                     note, id);
}

Result<void> ClientStore::setStatus(qint64 id, ClientStatus status)
{
    const int raise = status == ClientStatus::Disabled ? 1 : 0;
    return changeOne(m_database, unknownClient(id),
                     u"UPDATE clients SET status = :1, generation = generation + :2 "
                     "WHERE id = :3"_s,
                     int(status), raise, id);
}

Result<void> ClientStore::setResourceServer(qint64 id, bool isOne)
{
    return changeOne(m_database, unknownClient(id),
                     u"UPDATE clients SET resource_server = :1 WHERE id = :2"_s, int(isOne), id);
}

Result<void> ClientStore::setLoginsPerMinute(qint64 id, std::optional<int> limit)
{
    return changeOne(m_database, unknownClient(id),
                     u"UPDATE clients SET logins_per_minute = :1 WHERE id = :2"_s, limit, id);
}

Result<void> ClientStore::remove(qint64 id)
{
    return changeOne(m_database, unknownClient(id), u"DELETE FROM clients WHERE id = :1"_s, id);
}

Result<void> ClientStore::raiseGeneration(qint64 id)
{
    return changeOne(m_database, unknownClient(id),
                     u"UPDATE clients SET generation = generation + 1 WHERE id = :1"_s, id);
}

Result<qint64> ClientStore::insertSecret(const ClientSecret &secret)
{
    Statement insert(m_database.connection(),
                     u"INSERT INTO secrets (client_id, scheme, hash, created_at, expires_at) "
                     "VALUES (:1, :2, :3, :4, :5) RETURNING id"_s);
    const auto id = insert.single(secret.clientId, int(secret.scheme), secret.hash,
                                  secret.createdAt, secret.expiresAt);
    if (!id && id.error().kind == Error::Kind::NotFound)
        return unknownClient(secret.clientId);
    return id;
}

Result<void> ClientStore::expireSecret(qint64 secretId, Timestamp at)
{
    return changeOne(m_database, unknownSecret(secretId),
                     u"UPDATE secrets SET expires_at = :1 WHERE id = :2"_s, at, secretId);
}

Result<void> ClientStore::removeSecret(qint64 secretId)
{
    return changeOne(m_database, unknownSecret(secretId), u"DELETE FROM secrets WHERE id = :1"_s,
                     secretId);
}

Result<bool> ClientStore::anySecret(SecretScheme scheme)
{
    Statement select(m_database.connection(),
                     u"SELECT EXISTS (SELECT 1 FROM secrets WHERE scheme = :1)"_s);
    const auto found = select.single(int(scheme));
    if (!found)
        return found.error();
    return *found != 0;
}

} // namespace Gatehouse::Store
