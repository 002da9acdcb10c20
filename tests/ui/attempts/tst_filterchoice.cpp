// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/filterchoice.h"
#include "support/checkresult.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Timestamp localTime(const QString &text)
{
    return Timestamp(std::chrono::milliseconds(
        QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s).toMSecsSinceEpoch()));
}

FilterChoice everything()
{
    FilterChoice choice;
    choice.outcomes = {int(Outcome::WrongSecret), int(Outcome::UnknownKey)};
    choice.clientId = 42;
    choice.network = *Cidr::parse(u"10.0.0.0/8");
    choice.text = u"curl"_s;
    choice.time.last = 60min;
    return choice;
}

} // namespace

class TestFilterChoice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void becomesAFilter();
    void comesFromAFilter();
    void outlivesTheSettings();
    void leavesOutWhatDoesNotFit();
    void tellsTheTime_data();
    void tellsTheTime();
    void readsLocalTime_data();
    void readsLocalTime();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
};

void TestFilterChoice::becomesAFilter()
{
    const Timestamp now{1000h};
    const AttemptFilter filter = everything().filter(now);
    QCOMPARE(filter.outcomes, everything().outcomes);
    QCOMPARE(filter.clientId, std::optional<qint64>(42));
    QCOMPARE(filter.network->toString(), u"10.0.0.0/8"_s);
    QCOMPARE(filter.text, u"curl"_s);
    QVERIFY(filter.since == now - 1h);
    QVERIFY(!filter.until);
    QVERIFY(FilterChoice().filter(now).isEmpty());
}

void TestFilterChoice::comesFromAFilter()
{
    AttemptFilter filter;
    filter.clientId = 3;
    filter.since = Timestamp(5h);
    filter.until = Timestamp(6h);
    const FilterChoice choice = FilterChoice::of(filter);
    QVERIFY(choice.filter(Timestamp(100h)) == filter);
    QVERIFY(FilterChoice::of({}).isEmpty());
}

void TestFilterChoice::outlivesTheSettings()
{
    QVERIFY(FilterChoice::fromVariant(everything().toVariant()) == everything());
    FilterChoice moments;
    moments.time.since = Timestamp(5h);
    moments.time.until = Timestamp(6h);
    QVERIFY(FilterChoice::fromVariant(moments.toVariant()) == moments);
    QVERIFY(FilterChoice().toVariant().isEmpty());
    QVERIFY(FilterChoice::fromVariant({}).isEmpty());
}

void TestFilterChoice::leavesOutWhatDoesNotFit()
{
    const QVariantMap map{{u"outcomes"_s, QVariantList{99, -1}},
                          {u"client"_s, u"x"_s},
                          {u"network"_s, u"10.0.0.5/8"_s},
                          {u"last"_s, -5},
                          {u"since"_s, u"yesterday"_s}};
    QVERIFY(FilterChoice::fromVariant(map).isEmpty());
}

void TestFilterChoice::tellsTheTime_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("text");
    QTest::newRow("15 min") << 15 << u"Last 15 minutes"_s;
    QTest::newRow("1 h") << 60 << u"Last hour"_s;
    QTest::newRow("24 h") << 24 * 60 << u"Last 24 hours"_s;
    QTest::newRow("7 d") << 7 * 24 * 60 << u"Last 7 days"_s;
    QTest::newRow("30 d") << 30 * 24 * 60 << u"Last 30 days"_s;
}

void TestFilterChoice::tellsTheTime()
{
    QFETCH(const int, minutes);
    QFETCH(const QString, text);
    const Timestamp now = localTime(u"2026-11-24 12:00"_s);
    QCOMPARE(timeChoiceText({.last = std::chrono::minutes(minutes)}, now), text);

    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Timestamp morning = localTime(u"2026-11-24 09:00"_s);
    const Timestamp before = localTime(u"2026-11-23 09:00"_s);
    QCOMPARE(timeChoiceText({.since = morning}, now), u"From 09:00"_s);
    QCOMPARE(timeChoiceText({.until = before}, now), u"Until 23 Nov, 09:00"_s);
    QCOMPARE(timeChoiceText({.since = before, .until = morning}, now), u"23 Nov, 09:00 to 09:00"_s);
}

void TestFilterChoice::readsLocalTime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("day and time") << u"2026-11-23 08:05"_s << u"2026-11-23 08:05"_s;
    QTest::newRow("with a T") << u"2026-11-23T08:05"_s << u"2026-11-23 08:05"_s;
    QTest::newRow("day") << u"2026-11-23"_s << u"2026-11-23 00:00"_s;
    QTest::newRow("time of today") << u" 8:05 "_s << u"2026-11-24 08:05"_s;
}

void TestFilterChoice::readsLocalTime()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, meant);
    const auto read = parseLocalTime(typed, localTime(u"2026-11-24 12:00"_s));
    VERIFY_OK(read);
    QCOMPARE(localTimeText(*read), meant);
}

void TestFilterChoice::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "tomorrow", "2026-13-01", "2026-11-23 25:00", "24.11.2026", "99"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestFilterChoice::refusesWhatIsNoTime()
{
    QFETCH(const QString, typed);
    VERIFY_ERROR(Error::Kind::Invalid, parseLocalTime(typed, Timestamp(1000h)));
}

QTEST_GUILESS_MAIN(TestFilterChoice)
#include "tst_filterchoice.moc"
