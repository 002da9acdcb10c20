// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_makestore FOLDER COUNT: makes a store with COUNT clients, each with a secret (the same for
// all, so that a load generator need remember but one) and eight whitelist entries, of which one
// admits this machine. Prints the secret, then the API keys, one a line.

#include "environment.h"

#include "crypto/random.h"
#include "domain/apikey.h"
#include "domain/secret.h"
#include "store/clientstore.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void giveUp(const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    std::exit(1);
}

void run(QSqlQuery &query)
{
    if (!query.exec())
        giveUp(query.lastError().text());
}

void run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(database);
    if (!query.prepare(sql))
        giveUp(sql + u": "_s + query.lastError().text());
    for (const QVariant &value : values)
        query.addBindValue(value);
    run(query);
}

// Keys like real ones, so that neighbours in the table are strangers in the index.
ApiKey randomKey(std::mt19937_64 &random)
{
    std::array<quint8, ApiKey::randomBytes> bytes;
    for (quint8 &byte : bytes)
        byte = quint8(random());
    return ApiKey::fromRandom(bytes);
}

void addClients(const QSqlDatabase &database, int count, qint64 now)
{
    QSqlQuery insert(database);
    if (!insert.prepare(u"INSERT INTO clients (name, api_key, status, created_at) "
                        "VALUES (?, ?, 0, ?)"_s))
        giveUp(insert.lastError().text());
    std::mt19937_64 random(20260101);
    for (int i = 1; i <= count; ++i) {
        const QString key = randomKey(random).text();
        insert.addBindValue(u"Client %1"_s.arg(i));
        insert.addBindValue(key);
        insert.addBindValue(now);
        run(insert);
        std::printf("%s\n", qPrintable(key));
    }
}

// In one statement each: ten million rows in a minute, and in the order that the store keeps.
void addSecretsAndEntries(const QSqlDatabase &database, const QByteArray &hash, qint64 now)
{
    run(database,
        u"INSERT INTO secrets (client_id, scheme, hash, created_at) "
        "SELECT id, 0, ?, ? FROM clients"_s,
        {hash, now});
    run(database,
        u"INSERT INTO whitelist_entries (id, client_id, cidr, created_at) "
        "SELECT 8 * (c.id - 1) + n.column1, c.id, printf(n.column2, c.id % 256, c.id / 256 % 256), "
        "? "
        "FROM clients c CROSS JOIN (VALUES (1, '10.%d.%d.0/24'), (2, '100.64.%d.%d/32'), "
        "(3, '127.0.0.1/32'), (4, '172.16.%d.0/24'), (5, '192.0.2.%d/32'), (6, '198.18.%d.%d/32'), "
        "(7, '2001:db8:1%02x:1%02x::/64'), (8, '203.0.113.%d/32')) n ORDER BY c.id, n.column1"_s,
        {now});
}

// What the maintenance thread of a server does in its first minutes.
void packRecords(const Store::StoreFile &store)
{
    const auto database = Store::Database::open(store, Store::Database::Role::Worker);
    if (!database)
        giveUp(database.error().message);
    Store::ClientStore clients(**database);
    for (Store::ClientStore::Packed packed{.more = true}; packed.more;) {
        auto transaction = Store::Transaction::begin(**database);
        if (!transaction)
            giveUp(transaction.error().message);
        const auto some = clients.packRecords(packed.lastId, 10'000);
        if (!some)
            giveUp(some.error().message);
        if (const auto done = transaction->commit(); !done)
            giveUp(done.error().message);
        (void)(*database)->checkpoint();
        packed = *some;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc == 3 ? std::atoi(argv[2]) : 0; // NOLINT(cert-err34-c): 0 is refused
    if (count < 1)
        giveUp(u"Usage: bench_makestore FOLDER COUNT"_s);
    const auto environment = App::Environment::open(QString::fromLocal8Bit(argv[1]));
    if (!environment)
        giveUp(environment.error().message);

    std::array<quint8, Secret::randomBytes> bytes;
    Crypto::fillRandom(bytes);
    const Secret secret = Secret::fromRandom(bytes);
    std::printf("%s\n", qPrintable(secret.text()));

    const qint64 now = environment->clock->now().time_since_epoch().count();
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(environment->store.path());
    if (!database.open())
        giveUp(database.lastError().text());
    // Nobody else has the file, and a half-made one is thrown away.
    run(database, u"PRAGMA journal_mode = OFF"_s);
    run(database, u"PRAGMA synchronous = OFF"_s);
    run(database, u"PRAGMA cache_size = -400000"_s);
    run(database, u"BEGIN"_s);
    addClients(database, count, now);
    addSecretsAndEntries(database, environment->hasher->hash(secret), now);
    run(database, u"COMMIT"_s);
    run(database, u"PRAGMA journal_mode = WAL"_s);
    database.close();
    packRecords(environment->store);
    return 0;
}
