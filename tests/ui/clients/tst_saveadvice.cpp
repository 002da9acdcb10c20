// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/refusedmodel.h"
#include "clients/saveadvice.h"
#include "support/tempstore.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Admin::ReplayVerdict;

class TestSaveAdvice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysWhatAnEditWouldDo_data();
    void saysWhatAnEditWouldDo();
    void anEmptyListIsNoGreenTick();
    void aListThatHasExpiredRefusesEveryone();
    void listsTheRefusedAddresses();

private:
    static constexpr Timestamp now{1'736'942'400'000ms};
    static QList<WhitelistEntry> list(std::optional<Timestamp> expiresAt = {})
    {
        return {{.range = Test::orDie(Cidr::parse(u"10.0.0.0/8")), .expiresAt = expiresAt}};
    }
};

void TestSaveAdvice::saysWhatAnEditWouldDo_data()
{
    QTest::addColumn<ReplayVerdict>("verdict");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("save");
    QTest::addColumn<bool>("isHarmless");
    QTest::newRow("no logins") << ReplayVerdict{}
                               << u"No login in the last 30 days to compare with."_s << u"Save"_s
                               << true;
    QTest::newRow("one login") << ReplayVerdict{.logins = 1, .addresses = 1}
                               << u"Admits the one login of the last 30 days."_s << u"Save"_s
                               << true;
    QTest::newRow("many logins") << ReplayVerdict{.logins = 1204, .addresses = 3}
                                 << u"Admits all 1,204 logins of the last 30 days."_s << u"Save"_s
                                 << true;
    QTest::newRow("refuses some")
        << ReplayVerdict{.logins = 20, .addresses = 3, .refusedLogins = 12, .refusedAddresses = 2}
        << u"Would have refused 12 logins from 2 addresses in the last 30 days."_s
        << u"Save anyway"_s << false;
    QTest::newRow("refuses one")
        << ReplayVerdict{.logins = 20, .addresses = 3, .refusedLogins = 1, .refusedAddresses = 1}
        << u"Would have refused 1 login from 1 address in the last 30 days."_s << u"Save anyway"_s
        << false;
    QTest::newRow("refused already")
        << ReplayVerdict{.logins = 20,
                         .addresses = 3,
                         .refusedLogins = 12,
                         .refusedAddresses = 2,
                         .refusedAlready = 12}
        << u"Would have refused 12 logins from 2 addresses in the last 30 days. The saved list "
           "refuses them too."_s
        << u"Save anyway"_s << false;
    QTest::newRow("refused already, some")
        << ReplayVerdict{.logins = 20,
                         .addresses = 3,
                         .refusedLogins = 12,
                         .refusedAddresses = 2,
                         .refusedAlready = 1}
        << u"Would have refused 12 logins from 2 addresses in the last 30 days. The saved list "
           "refuses 1 login of them too."_s
        << u"Save anyway"_s << false;
}

void TestSaveAdvice::saysWhatAnEditWouldDo()
{
    QFETCH(ReplayVerdict, verdict);
    const SaveAdvice advice = SaveAdvice::on(list(), verdict, now);
    QTEST(advice.text, "text");
    QTEST(advice.save, "save");
    QTEST(advice.isHarmless, "isHarmless");
    const SaveAdvice waiting = SaveAdvice::on(list(), {}, now);
    QCOMPARE(waiting.save, u"Save without waiting"_s);
    QVERIFY(!waiting.isHarmless);
}

void TestSaveAdvice::anEmptyListIsNoGreenTick()
{
    const SaveAdvice advice = SaveAdvice::on({}, ReplayVerdict{.logins = 3}, now);
    QCOMPARE(advice.tone, Tone::Warning);
    QVERIFY(advice.text.contains(u"any address may then log in"_s));
    QCOMPARE(advice.save, u"Save and admit any address"_s);
    QVERIFY(!advice.isHarmless);
}

void TestSaveAdvice::aListThatHasExpiredRefusesEveryone()
{
    const SaveAdvice advice = SaveAdvice::on(list(now), {}, now);
    QCOMPARE(advice.tone, Tone::Danger);
    QCOMPARE(advice.save, u"Save and refuse everyone"_s);
    QVERIFY(!advice.isHarmless);
}

void TestSaveAdvice::listsTheRefusedAddresses()
{
    RefusedModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRefused({{*IpAddress::parse(u"192.0.2.1"), 1204, now, false},
                      {*IpAddress::parse(u"2001:db8::1"), 1, now, true}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, RefusedModel::Address).data().toString(), u"192.0.2.1"_s);
    QCOMPARE(model.index(0, RefusedModel::Logins).data().toString(), u"1,204"_s);
    QVERIFY(model.index(1, RefusedModel::Address).data(Qt::ToolTipRole).isValid());
    model.setRefused({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSaveAdvice)
#include "tst_saveadvice.moc"
