// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "throttlechore.h"

#include "store/throttlestore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestThrottleChore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesWaitsThatHaveEnded()
    {
        const TempStore store;
        const auto clock = std::make_shared<FakeClock>();
        const auto database = store.open(Store::Database::Role::Admin);
        Store::ThrottleStore throttles(*database);
        constexpr int count = 2500; // some batches
        {
            auto transaction = orDie(Store::Transaction::begin(*database));
            for (int i = 0; i < count; ++i)
                VERIFY_OK(throttles.save({.scope = ThrottleScope::Pair,
                                          .apiKey = u"ak_%1"_s.arg(i),
                                          .network = *Network::parse(u"192.0.2.1"),
                                          .failures = 10,
                                          .since = FakeClock::start - 1s,
                                          .until = FakeClock::start + i % 2 * 1min}));
            VERIFY_OK(throttles.reset({.apiKey = *ApiKey::parse(u"ak_none"_s), .range = {}},
                                      FakeClock::start));
            VERIFY_OK(transaction.commit());
        }
        const auto chore = sweepsThrottle({store.folder(), store.file(), {}, {}, clock});
        const auto left = [&] {
            return orDie(throttles.waiting(FakeClock::start - 1h, 2 * count)).size();
        };
        clock->advance(1h - 1ms);
        VERIFY_OK(chore(*database));
        QCOMPARE(left(), count); // a server may not have heard of the reset yet
        clock->advance(1ms);
        VERIFY_OK(chore(*database));
        QCOMPARE(left(), count / 2);
        QCOMPARE(orDie(throttles.resetsAfter(0)).size(), 1);
        clock->advance(1min);
        VERIFY_OK(chore(*database));
        QCOMPARE(left(), 0);
        QVERIFY(orDie(throttles.resetsAfter(0)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestThrottleChore)
#include "tst_throttlechore.moc"
