// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/clientdirectory.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using Role = Store::Database::Role;

class TestClientDirectory : public QObject
{
    Q_OBJECT
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;

    qint64 revision() { return Test::orDie(m_database->revision()); }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<Test::TempStore>();
        m_database = m_store->open(Role::Worker);
    }
    void cleanup()
    {
        m_database.reset();
        m_store.reset();
    }

    void findsWhatALoginNeeds()
    {
        const Client client = m_store->addClient({.ranges = {u"10.0.0.0/8"_s, u"127.0.0.1/32"_s}});
        ClientDirectory directory(*m_database);
        directory.setRevision(revision());
        const auto entry = directory.find(client.apiKey.text());
        VERIFY_OK(entry);
        QVERIFY(*entry);
        QCOMPARE((*entry)->clientId, client.id);
        QCOMPARE(toString((*entry)->status), u"Active"_s);
        QCOMPARE((*entry)->secrets.size(), 1);
        QCOMPARE((*entry)->whitelist.entries().size(), 2);
    }

    void unknownKeysAreNull_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("well formed") << u"ak_00000000000000000000"_s;
        QTest::newRow("other case") << u"AK_SAMPLE_1"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("hostile") << u"' OR 1=1 --"_s;
        QTest::newRow("huge") << QString(16'000, u'x');
        QTest::newRow("not a character") << QString(QChar(0xd800));
    }
    void unknownKeysAreNull()
    {
        QFETCH(QString, key);
        m_store->addClient({.key = u"ak_sample_1"_s});
        ClientDirectory directory(*m_database);
        directory.setRevision(revision());
        const auto entry = directory.find(key);
        VERIFY_OK(entry);
        QVERIFY(!*entry);
        directory.spendRead(key);
    }

    void answersFromMemoryWhileNothingChanged()
    {
        const Client client = m_store->addClient({});
        ClientDirectory directory(*m_database);
        directory.setRevision(revision());
        VERIFY_OK(directory.find(client.apiKey.text())); // who comes once is not kept
        const auto first = directory.find(client.apiKey.text());
        const auto second = directory.find(client.apiKey.text());
        VERIFY_OK(first);
        VERIFY_OK(second);
        QCOMPARE(first->get(), second->get());
    }

    void obeysAChangeAtTheNextRevision()
    {
        const Client client = m_store->addClient({});
        ClientDirectory directory(*m_database);
        directory.setRevision(revision());
        const auto before = directory.find(client.apiKey.text());
        VERIFY_OK(before);

        const auto other = m_store->open(Role::Admin);
        VERIFY_OK(Store::ClientStore(*other).setStatus(client.id, ClientStatus::Disabled));
        directory.setRevision(revision());
        const auto after = directory.find(client.apiKey.text());
        VERIFY_OK(after);
        QCOMPARE(toString((*after)->status), u"Disabled"_s);
        QCOMPARE(toString((*before)->status), u"Active"_s); // whoever held it still may

        VERIFY_OK(Store::ClientStore(*other).remove(client.id));
        directory.setRevision(revision());
        const auto gone = directory.find(client.apiKey.text());
        VERIFY_OK(gone);
        QVERIFY(!*gone);
    }

    void findsByIdWhatItFindsByKey()
    {
        const Client client = m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
        ClientDirectory directory(*m_database);
        directory.setRevision(revision());
        const auto entry = Test::orDie(directory.findById(client.id));
        QVERIFY(entry);
        QCOMPARE(entry->clientId, client.id);
        QCOMPARE(entry->apiKey, client.apiKey.text());
        QCOMPARE(entry->whitelist.entries().size(), 1);
        QVERIFY(!Test::orDie(directory.findById(client.id + 1)));
        QVERIFY(!Test::orDie(directory.findById(-1)));

        // Taken in at the second time, one entry for both ways.
        const auto kept = Test::orDie(directory.findById(client.id));
        QCOMPARE(Test::orDie(directory.findById(client.id)).get(), kept.get());
        QCOMPARE(Test::orDie(directory.find(client.apiKey.text())).get(), kept.get());
    }

    void obeysAChangeOfWhomItFoundById()
    {
        const Client client = m_store->addClient({});
        ClientDirectory directory(*m_database);
        directory.setRevision(revision());
        for (int i = 0; i < 3; ++i)
            QVERIFY(Test::orDie(directory.findById(client.id)));
        const auto other = m_store->open(Role::Admin);
        VERIFY_OK(Store::ClientStore(*other).raiseGeneration(client.id));
        directory.setRevision(revision());
        QCOMPARE(Test::orDie(directory.findById(client.id))->generation, 1);
        VERIFY_OK(Store::ClientStore(*other).remove(client.id));
        directory.setRevision(revision());
        QVERIFY(!Test::orDie(directory.findById(client.id)));
    }

    void staysWithinItsCapacity()
    {
        QStringList keys;
        for (int i = 0; i < 10; ++i)
            keys.append(m_store->addClient({}).apiKey.text());
        ClientDirectory directory(*m_database, 4);
        directory.setRevision(revision());
        VERIFY_OK(directory.find(keys[0]));
        const auto first = directory.find(keys[0]);
        VERIFY_OK(first);
        const std::weak_ptr<const DirectoryEntry> watched = *first;
        for (const QString &key : keys)
            VERIFY_OK(directory.find(key));
        const auto kept = directory.find(keys[0]);
        VERIFY_OK(kept);
        QCOMPARE(kept->get(), first->get()); // the others came once
        for (const QString &key : keys)
            VERIFY_OK(directory.find(key));
        const auto again = directory.find(keys[0]);
        VERIFY_OK(again);
        QVERIFY(again->get() != first->get()); // it had to go, and was read anew
    }
};

QTEST_GUILESS_MAIN(TestClientDirectory)
#include "tst_clientdirectory.moc"
