// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "familychore.h"

#include "store/familystore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Gatehouse::Test;
using namespace std::chrono_literals;

class TestFamilyChore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesWhatCanHaveNoGoodToken()
    {
        const TempStore store;
        const auto clock = std::make_shared<FakeClock>();
        const auto database = store.open(Store::Database::Role::Admin);
        Store::FamilyStore families(*database);
        constexpr int count = 2500; // some batches
        const auto idOf = [](int number) {
            return QByteArray::number(number).rightJustified(16, '0');
        };
        {
            auto transaction = orDie(Store::Transaction::begin(*database));
            for (int i = 0; i < count; ++i)
                VERIFY_OK(
                    families.save({.family = idOf(i),
                                   .expiresAt = FakeClock::start + std::chrono::hours(i % 2)}));
            VERIFY_OK(transaction.commit());
        }
        const auto chore = sweepsFamilies({store.folder(), store.file(), {}, {}, clock});
        const auto left = [&] {
            int found = 0;
            for (int i = 0; i < count; ++i)
                found += orDie(families.find(idOf(i))) ? 1 : 0;
            return found;
        };
        clock->advance(24h);
        VERIFY_OK(chore(*database));
        QCOMPARE(left(), count); // some margin is kept
        clock->advance(1ms);
        VERIFY_OK(chore(*database));
        QCOMPARE(left(), count / 2);
        clock->advance(1h);
        VERIFY_OK(chore(*database));
        QCOMPARE(left(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFamilyChore)
#include "tst_familychore.moc"
