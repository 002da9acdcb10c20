// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientbatch.h"

#include "crypto/secrethasher.h"
#include "store/clientstore.h"
#include "store/connection.h"
#include "store/statement.h"
#include "store/transaction.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class TstClientBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesThoseThatAreGoneAndDoesTheRest();
    void restoresEachOnesOwnStatus();
    void revokesTokens();
    void doesManyInPartsWithOneUndo();
    void keepsThePartsDoneBeforeAFailure();

private:
    template <typename T>
    T waitFor(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000))
            qFatal("no answer");
        return orDie(future.result());
    }
    QList<qint64> addClients(qsizetype count)
    {
        const auto database = m_store.open(Store::Database::Role::Admin);
        auto transaction = orDie(Store::Transaction::begin(*database));
        Store::ClientStore store(*database);
        QList<qint64> ids;
        for (; ids.size() < count; ++m_made) {
            const QString name = u"ak_many_%1"_s.arg(m_made);
            ids.append(
                orDie(store.insert(Client{.name = name, .apiKey = orDie(ApiKey::parse(name))})));
        }
        orDie(transaction.commit());
        return ids;
    }
    // A whitelist entry that no Cidr is: reading this client is Error Corrupt.
    void damage(qint64 id)
    {
        const auto database = m_store.open(Store::Database::Role::Admin);
        Store::Statement insert(
            database->connection(),
            u"INSERT INTO whitelist_entries (id, client_id, cidr, note, created_at) "
            "VALUES (1000, :1, 'nonsense', '', 0)"_s);
        orDie(insert.change(id));
    }
    Client client(qint64 id) { return waitFor(m_service.client(id)).client; }

    TempStore m_store;
    AdminService m_service{
        m_store.file(),
        std::make_shared<Crypto::SecretHasher>(Crypto::MasterKey::fromBytes({1, 2, 3})),
        std::make_shared<FakeClock>()};
    ClientBatch m_batch{m_service};
    int m_made = 0;
};

void TstClientBatch::namesThoseThatAreGoneAndDoesTheRest()
{
    const qint64 first = m_store.addClient({}).id;
    const qint64 second = m_store.addClient({}).id;
    QSignalSpy changed(&m_service, &AdminService::clientsChanged);
    const auto outcome = waitFor(m_batch.setStatus({first, 999, second}, ClientStatus::Suspended));
    QCOMPARE(outcome.changed.size(), 2);
    QCOMPARE(outcome.failures.size(), 1);
    QCOMPARE(outcome.failures[0].clientId, 999);
    QVERIFY(outcome.failures[0].message.contains(u"999"_s));
    QCOMPARE(toString(client(second).status), u"Suspended"_s);
    QTRY_COMPARE(changed.count(), 1);
}

void TstClientBatch::restoresEachOnesOwnStatus()
{
    const qint64 first = m_store.addClient({.status = ClientStatus::Suspended}).id;
    const qint64 second = m_store.addClient({}).id;
    const auto outcome = waitFor(m_batch.setStatus({first, second}, ClientStatus::Disabled));
    QCOMPARE(client(first).generation, 1);
    waitFor(m_batch.restoreStatus(outcome.changed));
    QCOMPARE(toString(client(first).status), u"Suspended"_s);
    QCOMPARE(toString(client(second).status), u"Active"_s);
}

void TstClientBatch::revokesTokens()
{
    const qint64 first = m_store.addClient({}).id;
    const qint64 other = m_store.addClient({}).id;
    waitFor(m_batch.revokeTokens({first}));
    QCOMPARE(client(first).generation, 1);
    QCOMPARE(client(other).generation, 0);
}

void TstClientBatch::doesManyInPartsWithOneUndo()
{
    const auto ids = addClients(ClientBatch::partSize + 2);
    const auto outcome = waitFor(m_batch.setStatus(ids, ClientStatus::Suspended));
    QCOMPARE(outcome.changed.size(), ids.size());
    QVERIFY(outcome.failures.isEmpty());
    QCOMPARE(toString(client(ids.last()).status), u"Suspended"_s);
    QCOMPARE(waitFor(m_batch.restoreStatus(outcome.changed)).changed.size(), ids.size());
    QCOMPARE(toString(client(ids.first()).status), u"Active"_s);
    QCOMPARE(toString(client(ids.last()).status), u"Active"_s);
}

void TstClientBatch::keepsThePartsDoneBeforeAFailure()
{
    const auto ids = addClients(ClientBatch::partSize + 2);
    damage(ids.last());
    const auto outcome = waitFor(m_batch.setStatus(ids, ClientStatus::Suspended));
    QCOMPARE(outcome.changed.size(), ClientBatch::partSize); // the second part is undone
    QCOMPARE(outcome.failures.size(), 2);
    QCOMPARE(outcome.failures[1].clientId, ids.last());
    QVERIFY(outcome.failures[0].message.contains(u"damaged"_s));
    QCOMPARE(toString(client(ids.first()).status), u"Suspended"_s);
    QCOMPARE(toString(client(ids[ClientBatch::partSize]).status), u"Active"_s);

    const auto alone = m_batch.setStatus({ids.last()}, ClientStatus::Suspended);
    QTRY_VERIFY(alone.isFinished());
    QVERIFY(!alone.result());
}

QTEST_GUILESS_MAIN(TstClientBatch)
#include "tst_clientbatch.moc"
