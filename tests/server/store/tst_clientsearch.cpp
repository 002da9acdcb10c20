// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientsearch.h"

#include "store/clientsummary.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

#include <algorithm>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class TstClientSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pagesInEveryOrder_data();
    void pagesInEveryOrder();
    void countsWhatItFinds_data();
    void countsWhatItFinds();
    void goesByAnIndex_data();
    void goesByAnIndex();
    void sumsUpAClient();

private:
    TempStore m_store;
    std::unique_ptr<Database> m_database = m_store.open(Database::Role::Admin);
    QList<Client> m_all;
};

void TstClientSearch::initTestCase()
{
    const QStringList names{u"beta"_s, u"Alpha"_s, u"alpha"_s, u"Größe"_s, u"Beta"_s, u"gamma"_s};
    for (int i = 0; i < 40; ++i)
        m_all.append(
            m_store.addClient({.name = names[i % names.size()],
                               .key = u"ak_%1_key"_s.arg(i * 7919 % 1000, 4, 10, QChar(u'0')),
                               .status = ClientStatus(i % 3),
                               .ranges = i == 3 ? QStringList{u"10.0.0.0/8"_s, u"192.0.2.1"_s,
                                                              u"192.0.2.2"_s, u"192.0.2.3"_s}
                                                : QStringList()}));
}

void TstClientSearch::pagesInEveryOrder_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("search");
    for (const int by : {0, 1, 2, 3})
        for (const bool descending : {false, true})
            for (const QString &search : {u""_s, u"a"_s, u"GRÖSS"_s, u"größe"_s})
                QTest::addRow("%d %d %s", by, descending, qPrintable(search))
                    << by << descending << search;
}

void TstClientSearch::pagesInEveryOrder()
{
    QFETCH(int, by);
    QFETCH(bool, descending);
    QFETCH(QString, search);
    const auto key = [by](const Client &client) {
        switch (ClientSort(by)) {
        case ClientSort::Id: return QString();
        case ClientSort::Name: return client.name.toLower();
        case ClientSort::Key: return client.apiKey.text();
        case ClientSort::Status: return QString::number(int(client.status));
        }
        return QString();
    };
    QList<qint64> wanted;
    QList<Client> sorted;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(sorted), [&](const Client &client) {
        return client.name.contains(search, Qt::CaseInsensitive) ||
               client.apiKey.text().contains(search, Qt::CaseInsensitive);
    });
    std::sort(sorted.begin(), sorted.end(), [&](const Client &one, const Client &other) {
        const auto left = std::pair(key(one), one.id);
        const auto right = std::pair(key(other), other.id);
        return descending ? right < left : left < right;
    });
    for (const Client &client : std::as_const(sorted))
        wanted.append(client.id);

    QList<qint64> found;
    ClientQuery query{
        .search = search, .order = {.by = ClientSort(by), .descending = descending}, .limit = 7};
    while (true) {
        const auto page = ClientSearch(m_database->connection(), query).run();
        VERIFY_OK(page);
        if (page->isEmpty())
            break;
        for (const Client &client : *page)
            found.append(client.id);
        query.after = page->last();
    }
    QCOMPARE(found, wanted);
}

void TstClientSearch::countsWhatItFinds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << u""_s << -1 << 40;
    QTest::newRow("ascii") << u"ALPHA"_s << -1 << 14;
    QTest::newRow("others") << u"gröSSe"_s << -1 << 0;
    QTest::newRow("umlaut") << u"GRÖ"_s << -1 << 7;
    QTest::newRow("status") << u""_s << 1 << 13;
    QTest::newRow("range") << u"192.0.2."_s << -1 << 1;
}

void TstClientSearch::countsWhatItFinds()
{
    QFETCH(QString, search);
    QFETCH(int, status);
    QFETCH(int, count);
    ClientQuery query{.search = search};
    if (status >= 0)
        query.status = ClientStatus(status);
    query.limit = 1;
    const auto counted = ClientSearch(m_database->connection(), query).count();
    VERIFY_OK(counted);
    QCOMPARE(*counted, count);
}

void TstClientSearch::goesByAnIndex_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<bool>("filtered");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("id") << 0 << false << u"USING INTEGER PRIMARY KEY (rowid>?)"_s;
    QTest::newRow("id of a status") << 0 << true << u"USING INDEX clients_by_status (status=?"_s;
    QTest::newRow("name") << 1 << false << u"USING INDEX clients_by_name"_s;
    QTest::newRow("name of a status") << 1 << true << u"USING INDEX clients_by_name"_s;
    QTest::newRow("key") << 2 << true << u"USING INDEX sqlite_autoindex_clients_1"_s;
    QTest::newRow("status") << 3 << false << u"USING INDEX clients_by_status"_s;
}

void TstClientSearch::goesByAnIndex()
{
    QFETCH(int, by);
    QFETCH(bool, filtered);
    QFETCH(QString, wanted);
    for (const bool descending : {false, true}) {
        ClientQuery query{.search = u"x"_s,
                          .order = {.by = ClientSort(by), .descending = descending}};
        if (filtered)
            query.status = ClientStatus::Active;
        const auto sql = ClientSearch(m_database->connection(), query).statement(m_all[5], 50);
        Statement explain(m_database->connection(), "EXPLAIN QUERY PLAN "_L1 + sql.text);
        auto rows = explain.queryList(sql.values);
        VERIFY_OK(rows);
        QStringList plan;
        while (rows->next())
            plan += rows->text(3);
        const QString all = plan.join(u'\n');
        QVERIFY2(all.contains(descending ? wanted.replace(u"rowid>"_s, u"rowid<"_s) : wanted),
                 qPrintable(all));
        QVERIFY2(!all.contains("TEMP B-TREE"_L1), qPrintable(all));
        QVERIFY2(!all.contains("SCAN clients"_L1), qPrintable(all));
    }
}

void TstClientSearch::sumsUpAClient()
{
    ClientSummaries summaries(*m_database);
    const auto summary = summaries.of(m_all[3].id);
    VERIFY_OK(summary);
    QCOMPARE(summary->whitelistEntries, 4);
    QCOMPARE(summary->ranges.size(), ClientSummaries::rangesAtMost);
    QCOMPARE(summary->ranges.first().toString(), u"10.0.0.0/8"_s);
    QCOMPARE(summary->secretCreatedAt, TempStore::ClientSpec().createdAt);
    const auto none = summaries.of(12345);
    VERIFY_OK(none);
    QCOMPARE(none->whitelistEntries, 0);
}

QTEST_GUILESS_MAIN(TstClientSearch)
#include "tst_clientsearch.moc"
