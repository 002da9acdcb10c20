// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/whiteliststore.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp start{1'736'942'400'123ms};

WhitelistEntry sampleEntry(const QString &range)
{
    return {.range = orDie(Cidr::parse(range)), .note = u"Büro, 1. Stock"_s, .createdAt = start};
}

} // namespace

class TstWhitelistStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryFieldInTheOrderAdded();
    void refusesARangeTwiceForOneClient();
    void refusesAnUnknownClient();
    void updatesNoteAndExpiryAlone();
    void updatesNoEntryThatTookTheId();
    void removesOneRange();

private:
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
    Client m_client;
};

void TstWhitelistStore::init()
{
    m_database.reset();
    m_store = std::make_unique<TempStore>();
    m_database = m_store->open(Database::Role::Admin);
    m_client = m_store->addClient({});
}

void TstWhitelistStore::keepsEveryFieldInTheOrderAdded()
{
    WhitelistStore whitelist(*m_database);
    QList<WhitelistEntry> entries;
    for (const QString &range : {u"2001:db8::/32"_s, u"10.0.0.0/8"_s, u"192.0.2.7/32"_s}) {
        WhitelistEntry entry = sampleEntry(range);
        if (entries.size() == 1)
            entry.expiresAt = start + 1h;
        entry.id = orDie(whitelist.insert(m_client.id, entry));
        entries.append(entry);
    }
    QCOMPARE(orDie(whitelist.list(m_client.id)), entries);
    QCOMPARE(orDie(whitelist.list(m_client.id + 1)), QList<WhitelistEntry>());
}

void TstWhitelistStore::refusesARangeTwiceForOneClient()
{
    WhitelistStore whitelist(*m_database);
    const Client other = m_store->addClient({});
    VERIFY_OK(whitelist.insert(m_client.id, sampleEntry(u"10.0.0.0/8"_s)));
    const auto again = whitelist.insert(m_client.id, sampleEntry(u"10.0.0.0/8"_s));
    VERIFY_ERROR(Error::Kind::Conflict, again);
    QVERIFY(again.error().message.contains("10.0.0.0/8"_L1));
    VERIFY_OK(whitelist.insert(m_client.id, sampleEntry(u"10.0.0.0/9"_s)));
    VERIFY_OK(whitelist.insert(other.id, sampleEntry(u"10.0.0.0/8"_s)));
}

void TstWhitelistStore::refusesAnUnknownClient()
{
    WhitelistStore whitelist(*m_database);
    VERIFY_ERROR(Error::Kind::NotFound, whitelist.insert(77, sampleEntry(u"10.0.0.0/8"_s)));
    QCOMPARE(orDie(whitelist.list(77)).size(), 0);
}

void TstWhitelistStore::updatesNoteAndExpiryAlone()
{
    WhitelistStore whitelist(*m_database);
    WhitelistEntry entry = sampleEntry(u"10.0.0.0/8"_s);
    entry.id = orDie(whitelist.insert(m_client.id, entry));
    WhitelistEntry other = sampleEntry(u"10.0.0.0/9"_s);
    other.id = orDie(whitelist.insert(m_client.id, other));
    entry.note = u""_s;
    entry.expiresAt = start + 1ms;
    VERIFY_OK(whitelist.update(entry));
    QCOMPARE(orDie(whitelist.list(m_client.id)), QList({entry, other}));
    entry.expiresAt.reset();
    VERIFY_OK(whitelist.update(entry));
    QCOMPARE(orDie(whitelist.list(m_client.id)), QList({entry, other}));
}

void TstWhitelistStore::updatesNoEntryThatTookTheId()
{
    WhitelistStore whitelist(*m_database);
    WhitelistEntry entry = sampleEntry(u"10.0.0.0/8"_s);
    entry.id = orDie(whitelist.insert(m_client.id, entry));
    VERIFY_OK(whitelist.remove(m_client.id, entry.range));
    WhitelistEntry heir = sampleEntry(u"192.0.2.0/24"_s);
    heir.id = orDie(whitelist.insert(m_client.id, heir));
    entry.note = u"late"_s;
    VERIFY_ERROR(Error::Kind::NotFound, whitelist.update(entry));
    QCOMPARE(orDie(whitelist.list(m_client.id)), QList{heir});
}

void TstWhitelistStore::removesOneRange()
{
    WhitelistStore whitelist(*m_database);
    const Client other = m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
    const Cidr range = orDie(Cidr::parse(u"10.0.0.0/8"_s));
    VERIFY_ERROR(Error::Kind::NotFound, whitelist.remove(m_client.id, range));
    VERIFY_OK(whitelist.insert(m_client.id, sampleEntry(u"10.0.0.0/8"_s)));
    VERIFY_OK(whitelist.remove(m_client.id, range));
    QCOMPARE(orDie(whitelist.list(m_client.id)).size(), 0);
    QCOMPARE(orDie(whitelist.list(other.id)).size(), 1);
}

QTEST_GUILESS_MAIN(TstWhitelistStore)
#include "tst_whiteliststore.moc"
