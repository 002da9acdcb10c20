// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyschedule.h"
#include "keychore.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using Test::orDie;

class tst_KeyChore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maintenanceRotatesAKeyThatHasHadItsDays()
    {
        Test::TempStore store;
        const auto clock = std::make_shared<Test::FakeClock>();
        const auto masterKey =
            std::make_shared<const Crypto::MasterKey>(Crypto::MasterKey::fromBytes({1}));
        const Environment environment{store.folder(), store.file(), masterKey, {}, clock};
        const auto database = store.open(Store::Database::Role::Admin);
        orDie(Auth::KeyRing::ensureKey(*database, *masterKey, *clock));
        orDie(Auth::KeySchedule(*database).setDays(30));
        const auto keys = [&] {
            return orDie(Store::KeyStore(*database).list()).size();
        };
        {
            const Maintenance maintenance(store.file(), Maintenance::longLog,
                                          rotatesKeys(environment));
            QTest::qWait(20);
        }
        QCOMPARE(keys(), 1); // its end is a last turn, in which nothing was due
        clock->advance(std::chrono::days(30));
        const Maintenance maintenance(store.file(), Maintenance::longLog, rotatesKeys(environment));
        QTRY_COMPARE(keys(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_KeyChore)
#include "tst_keychore.moc"
