// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settingsstore.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TstSettingsStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void beginsWithTheDefaults();
    void keepsEveryFieldOfThePolicy();
    void keepsOneFieldWithTheOthersDefaults();
    void refusesAPolicyOutOfRange_data();
    void refusesAPolicyOutOfRange();
    void tellsADamagedPolicy_data();
    void tellsADamagedPolicy();
    void keepsNamedValues();

private:
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
};

void TstSettingsStore::init()
{
    m_database.reset();
    m_store = std::make_unique<TempStore>();
    m_database = m_store->open(Database::Role::Admin);
}

void TstSettingsStore::beginsWithTheDefaults()
{
    QCOMPARE(orDie(SettingsStore(*m_database).policy()), Policy());
}

void TstSettingsStore::keepsEveryFieldOfThePolicy()
{
    SettingsStore settings(*m_database);
    for (const auto lifetime : {1s, 3s}) {
        ThrottleRules throttle;
        throttle.pair.failures = int(lifetime.count()) + 2;
        throttle.network.failures = int(lifetime.count()) + 20;
        throttle.firstWait = lifetime;
        throttle.longestWait = lifetime + 1h - 3s;
        const Policy policy{u"https://häuser.example/"_s,
                            u"die Kunden"_s,
                            lifetime,
                            lifetime + 24h,
                            lifetime + 48h,
                            lifetime - 1s,
                            lifetime + 72h,
                            lifetime.count() + 5'000,
                            u"/var/log/attempts"_s,
                            throttle};
        VERIFY_OK(settings.setPolicy(policy, {}));
        QCOMPARE(orDie(settings.policy()), policy);
    }
}

void TstSettingsStore::keepsOneFieldWithTheOthersDefaults()
{
    SettingsStore settings(*m_database);
    VERIFY_OK(settings.setValue(u"policy.access_seconds"_s, "60"_ba));
    Policy policy;
    policy.accessLifetime = 60s;
    QCOMPARE(orDie(settings.policy()), policy);
}

void TstSettingsStore::refusesAPolicyOutOfRange_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::newRow("no issuer") << Policy{.issuer = u" "_s};
    QTest::newRow("long issuer") << Policy{.issuer = QString(201, u'x')};
    QTest::newRow("no audience") << Policy{.audience = u""_s};
    QTest::newRow("no access") << Policy{.accessLifetime = 0s};
    QTest::newRow("negative refresh") << Policy{.refreshLifetime = -1s};
    QTest::newRow("no family") << Policy{.familyLifetime = 0s};
    QTest::newRow("a family for ever") << Policy{.familyLifetime = std::chrono::days(3651)};
    QTest::newRow("negative window") << Policy{.lostAnswerWindow = -1s};
    QTest::newRow("long window") << Policy{.lostAnswerWindow = 301s};
    const auto rules = [](int pair, int network, std::chrono::seconds first,
                          std::chrono::seconds longest) {
        ThrottleRules throttle;
        throttle.pair.failures = pair;
        throttle.network.failures = network;
        throttle.firstWait = first;
        throttle.longestWait = longest;
        return Policy{.throttle = throttle};
    };
    QTest::newRow("waits at once") << rules(0, 100, 1s, 300s);
    QTest::newRow("waits never") << rules(10, 201, 1s, 300s);
    QTest::newRow("no wait") << rules(10, 100, 0s, 300s);
    QTest::newRow("long wait") << rules(10, 100, 1s, 3601s);
    QTest::newRow("waits the wrong way round") << rules(10, 100, 301s, 300s);
    QTest::newRow("for ever") << Policy{.accessLifetime = std::chrono::days(3651)};
}

void TstSettingsStore::refusesAPolicyOutOfRange()
{
    QFETCH(Policy, policy);
    SettingsStore settings(*m_database);
    VERIFY_ERROR(Error::Kind::Invalid, settings.setPolicy(policy, {}));
    QCOMPARE(orDie(settings.policy()), Policy());
}

void TstSettingsStore::tellsADamagedPolicy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("not UTF-8") << u"policy.issuer"_s << "\xff"_ba;
    QTest::newRow("empty") << u"policy.audience"_s << ""_ba;
    QTest::newRow("no number") << u"policy.access_seconds"_s << "an hour"_ba;
    QTest::newRow("zero") << u"policy.refresh_seconds"_s << "0"_ba;
    QTest::newRow("no failures") << u"throttle.pair_failures"_s << "many"_ba;
    QTest::newRow("no wait") << u"throttle.first_wait_seconds"_s << "0"_ba;
    QTest::newRow("no window") << u"refresh.lost_answer_seconds"_s << ""_ba;
    QTest::newRow("no family") << u"refresh.family_seconds"_s << "0"_ba;
    QTest::newRow("too long") << u"policy.refresh_seconds"_s << "999999999999"_ba;
}

void TstSettingsStore::tellsADamagedPolicy()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    SettingsStore settings(*m_database);
    VERIFY_OK(settings.setValue(name, value));
    VERIFY_ERROR(Error::Kind::Corrupt, settings.policy());
}

void TstSettingsStore::keepsNamedValues()
{
    SettingsStore settings(*m_database);
    QVERIFY(!orDie(settings.value(u"a"_s)).has_value());
    const QByteArray bytes = QByteArray::fromHex("00ff0a27");
    VERIFY_OK(settings.setValue(u"a"_s, "first"_ba));
    VERIFY_OK(settings.setValue(u"a"_s, bytes));
    VERIFY_OK(settings.setValue(u"b"_s, QByteArray()));
    QCOMPARE(orDie(settings.value(u"a"_s)), bytes);
    QVERIFY(orDie(settings.value(u"b"_s)).has_value());
    QCOMPARE(*orDie(settings.value(u"b"_s)), QByteArray());
    QVERIFY(!orDie(settings.value(u"A"_s)).has_value());
}

QTEST_GUILESS_MAIN(TstSettingsStore)
#include "tst_settingsstore.moc"
