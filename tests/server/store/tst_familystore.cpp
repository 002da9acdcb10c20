// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/familystore.h"

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

TokenFamily sample(int number, Timestamp expiresAt = start + 24h)
{
    QByteArray id(16, '\0');
    id[0] = char(number);
    id[15] = '\xff';
    return {.family = id,
            .sequence = 7,
            .spent = 5,
            .liveFrom = 6,
            .spentAt = start + 3ms,
            .startedAt = start,
            .revokedAt = {},
            .expiresAt = expiresAt};
}

} // namespace

class TstFamilyStore final : public QObject
{
    Q_OBJECT
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_database = m_store->open(Database::Role::Worker);
    }
    void cleanup()
    {
        m_database.reset();
        m_store.reset();
    }

    void keepsEveryField()
    {
        FamilyStore families(*m_database);
        const TokenFamily first = sample(0); // begins with a zero byte
        TokenFamily second = sample(200);
        QVERIFY(!orDie(families.find(first.family)));
        VERIFY_OK(families.save(first));
        VERIFY_OK(families.save(second));
        QVERIFY(*orDie(families.find(first.family)) == first);
        second.sequence = second.liveFrom = 9;
        second.spent = 8;
        second.spentAt += 1h;
        second.expiresAt += 1h;
        second.revokedAt = start + 2h;
        VERIFY_OK(families.save(second));
        QVERIFY(*orDie(families.find(second.family)) == second);
        QVERIFY(*orDie(families.find(first.family)) == first);
    }

    void refusesAFamilyThatIsNone()
    {
        FamilyStore families(*m_database);
        TokenFamily family = sample(1);
        family.family.chop(1);
        VERIFY_ERROR(Error::Kind::Invalid, families.save(family));
    }

    void aRefreshIsNoChangeThatWorkersMustRead()
    {
        const qint64 before = orDie(m_database->revision());
        VERIFY_OK(FamilyStore(*m_database).save(sample(1)));
        VERIFY_OK(FamilyStore(*m_database).save(sample(1, start)));
        QCOMPARE(orDie(m_database->revision()), before);
    }

    void sweepsInBatchesWhatHasExpired()
    {
        FamilyStore families(*m_database);
        for (int i = 0; i < 25; ++i)
            VERIFY_OK(families.save(sample(i, i % 5 == 0 ? start + 1h : start)));
        FamilyStore::Swept swept{.more = true};
        QList<qint64> removed;
        while (swept.more) {
            swept = orDie(families.sweep(swept.last, 10, start + 1ms));
            removed.append(swept.removed);
        }
        QCOMPARE(removed, QList<qint64>({8, 8, 4}));
        for (int i = 0; i < 25; ++i)
            QCOMPARE(orDie(families.find(sample(i).family)).has_value(), i % 5 == 0);
        QCOMPARE(orDie(families.sweep({}, 10, start + 1h)).removed, 0); // not yet past
    }

    void findsByItsKeyAlone()
    {
        FamilyStore families(*m_database);
        Statement explain(m_database->connection(), "EXPLAIN QUERY PLAN "_L1 + families.findSql());
        auto rows = orDie(explain.query(QByteArray(16, 'f')));
        QVERIFY(rows.next());
        QCOMPARE(rows.text(3), u"SEARCH token_families USING PRIMARY KEY (family=?)"_s);
        QVERIFY(!rows.next());
    }
};

QTEST_GUILESS_MAIN(TstFamilyStore)
#include "tst_familystore.moc"
