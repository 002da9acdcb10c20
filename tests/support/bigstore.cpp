// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/bigstore.h"

#include "domain/apikey.h"
#include "domain/ipaddress.h"
#include "store/clientstore.h"
#include "store/transaction.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

/// A connection without any care for what happens when the machine stops.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
    }
    ~RawDatabase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    Result<void> open()
    {
        if (!m_database.open())
            return Error{Error::Kind::Unavailable, m_database.lastError().text()};
        for (const QString &pragma :
             {u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s,
              u"PRAGMA cache_size = -400000"_s, u"PRAGMA temp_store = MEMORY"_s, u"BEGIN"_s})
            if (const auto done = run(pragma); !done)
                return done;
        return {};
    }
    Result<void> close()
    {
        if (const auto done = run(u"COMMIT"_s); !done)
            return done;
        return run(u"PRAGMA journal_mode = WAL"_s);
    }

    QSqlQuery prepared(const QString &sql) const
    {
        QSqlQuery query(m_database);
        query.prepare(sql);
        return query;
    }
    static Result<void> run(QSqlQuery &query)
    {
        if (!query.exec())
            return Error{Error::Kind::Internal,
                         query.lastQuery() + u": "_s + query.lastError().text()};
        return {};
    }
    Result<void> run(const QString &sql, const QVariantList &values = {}) const
    {
        QSqlQuery query = prepared(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        return run(query);
    }

private:
    const QString m_name = u"bigstore"_s;
    QSqlDatabase m_database;
};

// Keys like real ones, so that neighbours in the table are strangers in the index.
ApiKey randomKey(std::mt19937_64 &random)
{
    std::array<quint8, ApiKey::randomBytes> bytes;
    for (quint8 &byte : bytes)
        byte = quint8(random());
    return ApiKey::fromRandom(bytes);
}

Result<QStringList> insertClients(const RawDatabase &database, int count, qint64 now)
{
    QSqlQuery insert = database.prepared(
        u"INSERT INTO clients (name, api_key, status, created_at) VALUES (?, ?, 0, ?)"_s);
    std::mt19937_64 random(20260101);
    QStringList keys;
    for (int i = 1; i <= count; ++i) {
        keys += randomKey(random).text();
        insert.addBindValue(u"Client %1"_s.arg(i));
        insert.addBindValue(keys.last());
        insert.addBindValue(now);
        if (const auto done = RawDatabase::run(insert); !done)
            return done.error();
    }
    return keys;
}

// In one statement each: ten million rows in a minute, and in the order that the store keeps.
Result<void> insertSecretsAndEntries(const RawDatabase &database, const QByteArray &hash,
                                     qint64 now)
{
    const auto secrets = database.run(u"INSERT INTO secrets (client_id, scheme, hash, created_at) "
                                      "SELECT id, 0, ?, ? FROM clients"_s,
                                      {hash, now});
    if (!secrets)
        return secrets;
    return database.run(
        u"INSERT INTO whitelist_entries (id, client_id, cidr, created_at) "
        "SELECT 8 * (c.id - 1) + n.column1, c.id, "
        "printf(n.column2, c.id % 256, c.id / 256 % 256), ? "
        "FROM clients c CROSS JOIN (VALUES (1, '10.%d.%d.0/24'), (2, '100.64.%d.%d/32'), "
        "(3, '127.0.0.1/32'), (4, '172.16.%d.0/24'), (5, '192.0.2.%d/32'), (6, '198.18.%d.%d/32'), "
        "(7, '2001:db8:1%02x:1%02x::/64'), (8, '203.0.113.%d/32')) n ORDER BY c.id, n.column1"_s,
        {now});
}

/// Drops a part of the schema of which there is one for each row; what makes it anew.
Result<QStringList> dropped(const RawDatabase &database, const QString &kind, const QString &which)
{
    QSqlQuery select =
        database.prepared(u"SELECT name, sql FROM sqlite_schema WHERE type = '%1' AND %2"_s.arg(
            kind.toLower(), which));
    if (const auto done = RawDatabase::run(select); !done)
        return done.error();
    QStringList sql;
    QStringList names;
    while (select.next()) {
        names += select.value(0).toString();
        sql += select.value(1).toString();
    }
    for (const QString &name : std::as_const(names))
        if (const auto done = database.run(u"DROP %1 %2"_s.arg(kind, name)); !done)
            return done.error();
    return sql;
}

Result<void> makeAddresses(const RawDatabase &database)
{
    if (const auto done = database.run(
            u"CREATE TEMP TABLE sample_addresses (n INTEGER PRIMARY KEY, bytes BLOB)"_s);
        !done)
        return done;
    QSqlQuery insert = database.prepared(u"INSERT INTO sample_addresses VALUES (?, ?)"_s);
    for (int i = 0; i < 4096; ++i) {
        insert.addBindValue(i);
        insert.addBindValue(IpAddress::fromV4(0x0a000000U + quint32(i) * 257U).toBytes());
        if (const auto done = RawDatabase::run(insert); !done)
            return done;
    }
    return {};
}

// Busy clients: the smaller of two numbers is small more often.
constexpr auto insertAttempts =
    "WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < :count) "
    "INSERT INTO attempts (time, endpoint, outcome, client_id, api_key, address, peer, user_agent, "
    "status, decided_by, secret_id, duration_us, request_id) "
    "SELECT :begin + i * :span / :count, 'login', s.outcome, c.id, c.api_key, a.bytes, NULL, "
    "'sample/1.0', "
    "CASE s.outcome WHEN 0 THEN 200 ELSE 401 END, "
    "CASE s.outcome WHEN 0 THEN 'entry 10.0.0.0/8' ELSE 'credentials' END, "
    "CASE s.outcome WHEN 0 THEN c.id END, 200 + i * 7919 % 900, printf('%016x', i * 2654435761) "
    "FROM (SELECT i, CASE WHEN i % 10 = 3 THEN 2 + i / 10 % 4 ELSE 0 END AS outcome, "
    "1 + min(i * 48271 % :clients, i * 16807 % :clients) AS client FROM series) s "
    "CROSS JOIN clients c ON c.id = s.client "
    "CROSS JOIN sample_addresses a ON a.n = s.client * 31 % 4096"_L1;

} // namespace

Result<QStringList> BigStore::addClients(int count, const QByteArray &hash, Timestamp now)
{
    QStringList keys;
    {
        RawDatabase database(m_file.path());
        if (const auto opened = database.open(); !opened)
            return opened.error();
        const qint64 time = now.time_since_epoch().count();
        // No admin made these, and the journal has no entry of them.
        const auto notes = dropped(database, u"TRIGGER"_s, u"name LIKE '%_is_noted'"_s);
        if (!notes)
            return notes.error();
        const auto inserted = insertClients(database, count, time);
        if (!inserted)
            return inserted.error();
        keys = *inserted;
        if (const auto done = insertSecretsAndEntries(database, hash, time); !done)
            return done.error();
        for (const QString &note : *notes)
            if (const auto done = database.run(note); !done)
                return done.error();
        if (const auto closed = database.close(); !closed)
            return closed.error();
    }
    if (const auto packed = packRecords(); !packed)
        return packed.error();
    return keys;
}

Result<void> BigStore::addAttempts(qint64 count, std::chrono::milliseconds span, Timestamp now)
{
    RawDatabase database(m_file.path());
    if (const auto opened = database.open(); !opened)
        return opened;
    // Made anew below, sorted: much faster.
    const auto indexes = dropped(database, u"INDEX"_s, u"tbl_name = 'attempts'"_s);
    if (!indexes)
        return indexes.error();
    if (const auto made = makeAddresses(database); !made)
        return made;
    QSqlQuery clients = database.prepared(u"SELECT max(id) FROM clients"_s);
    if (const auto done = RawDatabase::run(clients); !done)
        return done;
    const qint64 lastClient = clients.next() ? clients.value(0).toLongLong() : 0;
    clients.finish(); // an open query would keep the file from becoming a WAL one
    const qint64 begin = (now - span).time_since_epoch().count();
    QSqlQuery insert = database.prepared(insertAttempts);
    insert.bindValue(u":count"_s, count);
    insert.bindValue(u":begin"_s, begin);
    insert.bindValue(u":span"_s, qint64(span.count()));
    insert.bindValue(u":clients"_s, lastClient);
    if (const auto done = RawDatabase::run(insert); !done)
        return done;
    for (const QString &sql : *indexes)
        if (const auto done = database.run(sql); !done)
            return done;
    if (const auto done = database.run(
            u"INSERT INTO attempts_per_minute (minute, outcome, count, total_us, first_id, "
            u"last_id) "
            "SELECT time - time % 60000, outcome, count(*), sum(duration_us), min(id), max(id) "
            "FROM attempts GROUP BY 1, 2"_s);
        !done)
        return done;
    return database.close();
}

// What the maintenance thread of a server does in its first minutes.
Result<void> BigStore::packRecords()
{
    const auto database = Store::Database::open(m_file, Store::Database::Role::Worker);
    if (!database)
        return database.error();
    Store::ClientStore clients(**database);
    for (Store::ClientStore::Packed packed{.more = true}; packed.more;) {
        auto transaction = Store::Transaction::begin(**database);
        if (!transaction)
            return transaction.error();
        const auto some = clients.packRecords(packed.lastId, 10'000);
        if (!some)
            return some.error();
        if (const auto done = transaction->commit(); !done)
            return done;
        (void)(*database)->checkpoint();
        packed = *some;
    }
    return {};
}

} // namespace Gatehouse::Test
