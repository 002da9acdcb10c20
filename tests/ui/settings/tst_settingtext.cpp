// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingtext.h"

#include <QLocale>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class tst_SettingText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void readsDurations_data();
    void readsDurations();
    void saysDurationsInWords_data();
    void saysDurationsInWords();
    void readsSizes_data();
    void readsSizes();
    void writesSizesAsTheyAreRead();
    void readsCounts_data();
    void readsCounts();
    void readsTheLocalesOwnNumbers();
    void readsAddresses_data();
    void readsAddresses();
    void readsProxies_data();
    void readsProxies();
    void readsPorts_data();
    void readsPorts();
    void readsNames();
};

void tst_SettingText::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_SettingText::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told"); // part of the words, or of the fault
    QTest::newRow("seconds") << u"90s"_s << u"90"_s << u"1 minute 30 seconds"_s;
    QTest::newRow("spaces around") << u" 5m "_s << u"300"_s << u"5 minutes"_s;
    QTest::newRow("least") << u"1s"_s << u"1"_s << u"1 second"_s;
    QTest::newRow("most") << u"1h"_s << u"3600"_s << u"1 hour"_s;
    QTest::newRow("too long") << u"2h"_s << QString() << u"at most 1 hour"_s;
    QTest::newRow("too short") << u"0s"_s << QString() << u"at least 1 second"_s;
    QTest::newRow("no unit") << u"90"_s << QString() << u"90s"_s;
    QTest::newRow("empty") << u" "_s << QString() << u"needed"_s;
    QTest::newRow("words") << u"an hour"_s << QString() << u"“an hour”"_s;
}

void tst_SettingText::readsDurations()
{
    QFETCH(const QString, text);
    QFETCH(const QString, value);
    QFETCH(const QString, told);
    const Reading reading = SettingText::readDuration(text, 1, 3600);
    QCOMPARE(reading.value, value);
    QCOMPARE(reading.fault.isEmpty(), !value.isEmpty());
    const QString said = value.isEmpty() ? reading.fault : reading.words;
    QVERIFY2(said.contains(told), qPrintable(said));
    if (!value.isEmpty())
        QCOMPARE(SettingText::readDuration(SettingText::writeDuration(value), 1, 3600).value,
                 value);
}

void tst_SettingText::saysDurationsInWords_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0LL << u"no time"_s;
    QTest::newRow("one") << 1LL << u"1 second"_s;
    QTest::newRow("two units") << 5400LL << u"1 hour 30 minutes"_s;
    QTest::newRow("never three") << 90061LL << u"1 day 1 hour"_s;
    QTest::newRow("a week") << 604800LL << u"7 days"_s;
}

void tst_SettingText::saysDurationsInWords()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, words);
    QCOMPARE(SettingText::durationWords(seconds), words);
}

void tst_SettingText::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told");
    QTest::newRow("bytes") << u"2048"_s << u"2048"_s << u"2,048 bytes"_s;
    QTest::newRow("grouped") << u"2,048"_s << u"2048"_s << u"2,048 bytes"_s;
    QTest::newRow("kibibytes") << u"16 KiB"_s << u"16384"_s << u"16,384 bytes"_s;
    QTest::newRow("short") << u"16k"_s << u"16384"_s << QString();
    QTest::newRow("mebibyte") << u"1MiB"_s << u"1048576"_s << QString();
    QTest::newRow("spelt out") << u"4096 bytes"_s << u"4096"_s << QString();
    QTest::newRow("too large") << u"2 MiB"_s << QString() << u"at most 1 MiB"_s;
    QTest::newRow("far too large") << u"9223372036854775807k"_s << QString() << u"at most"_s;
    QTest::newRow("too small") << u"1000"_s << QString() << u"at least 1 KiB"_s;
    QTest::newRow("negative") << u"-5k"_s << QString() << u"at least"_s;
    QTest::newRow("no number") << u"KiB"_s << QString() << u"“KiB” is not a size"_s;
    QTest::newRow("other unit") << u"1 GiB"_s << QString() << u"not a size"_s;
    QTest::newRow("empty") << QString() << QString() << u"needed"_s;
}

void tst_SettingText::readsSizes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, value);
    QFETCH(const QString, told);
    const Reading reading = SettingText::readSize(text, 1024, 1024 * 1024);
    QCOMPARE(reading.value, value);
    QCOMPARE(reading.fault.isEmpty(), !value.isEmpty());
    const QString said = value.isEmpty() ? reading.fault : reading.words;
    QVERIFY2(said.contains(told), qPrintable(said));
}

void tst_SettingText::writesSizesAsTheyAreRead()
{
    QCOMPARE(SettingText::writeSize(u"16384"_s), u"16 KiB"_s);
    QCOMPARE(SettingText::writeSize(u"1048576"_s), u"1 MiB"_s);
    QCOMPARE(SettingText::writeSize(u"1025"_s), u"1,025"_s);
    for (const QString &value : {u"1024"_s, u"1025"_s, u"16384"_s, u"1048576"_s})
        QCOMPARE(SettingText::readSize(SettingText::writeSize(value), 1, 1 << 30).value, value);
}

void tst_SettingText::readsCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told");
    QTest::newRow("plain") << u"1024"_s << u"1024"_s << QString();
    QTest::newRow("grouped") << u"1,024"_s << u"1024"_s << QString();
    QTest::newRow("too few") << u"7"_s << QString() << u"at least 8"_s;
    QTest::newRow("too many") << u"4097"_s << QString() << u"at most 4,096"_s;
    QTest::newRow("half") << u"8.5"_s << QString() << u"“8.5” is not a whole number"_s;
    QTest::newRow("empty") << QString() << QString() << u"8 to 4,096"_s;
}

void tst_SettingText::readsCounts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, value);
    QFETCH(const QString, told);
    const Reading reading = SettingText::readCount(text, 8, 4096);
    QCOMPARE(reading.value, value);
    QVERIFY2(reading.fault.contains(told), qPrintable(reading.fault));
    QCOMPARE(reading.fault.isEmpty(), !value.isEmpty());
}

void tst_SettingText::readsTheLocalesOwnNumbers()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(SettingText::writeCount(u"1024"_s), u"1.024"_s);
    QCOMPARE(SettingText::readCount(u"1.024"_s, 8, 4096).value, u"1024"_s);
    QCOMPARE(SettingText::readSize(u"1.025"_s, 8, 4096).value, u"1025"_s);
    initTestCase();
}

void tst_SettingText::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("loopback") << u"127.0.0.1"_s << u"127.0.0.1"_s << true;
    QTest::newRow("IPv6 loopback") << u"::1"_s << u"::1"_s << true;
    QTest::newRow("brackets") << u"[::1]"_s << u"::1"_s << true;
    QTest::newRow("all") << u"0.0.0.0"_s << u"0.0.0.0"_s << false;
    QTest::newRow("all of IPv6") << u"::"_s << u"::"_s << false;
    QTest::newRow("one") << u" 10.0.0.5 "_s << u"10.0.0.5"_s << false;
    QTest::newRow("a name") << u"localhost"_s << QString() << true;
    QTest::newRow("with a port") << u"127.0.0.1:80"_s << QString() << true;
    QTest::newRow("empty") << QString() << QString() << true;
}

void tst_SettingText::readsAddresses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, value);
    QFETCH(const bool, isSafe);
    const Reading reading = SettingText::readAddress(text);
    QCOMPARE(reading.value, value);
    QCOMPARE(reading.fault.isEmpty(), !value.isEmpty());
    QCOMPARE(reading.remark.contains(u"other machines"_s), !isSafe);
}

void tst_SettingText::readsProxies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told");
    QTest::newRow("none") << u"  "_s << QString() << QString();
    QTest::newRow("one") << u"127.0.0.1"_s << u"127.0.0.1/32"_s << QString();
    QTest::newRow("several") << u"10.0.0.0/24,::1"_s << u"10.0.0.0/24, ::1/128"_s << QString();
    QTest::newRow("wide") << u"10.0.0.1, 0.0.0.0/0"_s << u"10.0.0.1/32, 0.0.0.0/0"_s
                          << u"Name your proxies only"_s;
    QTest::newRow("host bits") << u"10.0.0.1/8"_s << QString() << u"10.0.0.0/8"_s;
    QTest::newRow("a name") << u"10.0.0.1, proxy"_s << QString() << u"with commas between them"_s;
}

void tst_SettingText::readsProxies()
{
    QFETCH(const QString, text);
    QFETCH(const QString, value);
    QFETCH(const QString, told);
    const Reading reading = SettingText::readProxies(text);
    QCOMPARE(reading.value, value);
    const QString said = reading.fault + reading.words + reading.remark;
    QCOMPARE(said.isEmpty(), told.isEmpty());
    QVERIFY2(said.contains(told), qPrintable(said));
}

void tst_SettingText::readsPorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told");
    QTest::newRow("usual") << u"8080"_s << u"8080"_s << QString();
    QTest::newRow("any") << u"0"_s << u"0"_s << u"a free port at each start"_s;
    QTest::newRow("privileged") << u"443"_s << u"443"_s << u"privilege"_s;
    QTest::newRow("first free of privilege") << u"1024"_s << u"1024"_s << QString();
    QTest::newRow("too high") << u"65536"_s << QString() << u"0 to 65535"_s;
    QTest::newRow("empty") << QString() << QString() << u"0 to 65535"_s;
    QTest::newRow("a name") << u"http"_s << QString() << u"0 to 65535"_s;
}

void tst_SettingText::readsPorts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, value);
    QFETCH(const QString, told);
    const Reading reading = SettingText::readPort(text);
    QCOMPARE(reading.value, value);
    const QString said = reading.fault + reading.words + reading.remark;
    QCOMPARE(said.isEmpty(), told.isEmpty());
    QVERIFY2(said.contains(told), qPrintable(said));
}

void tst_SettingText::readsNames()
{
    QCOMPARE(SettingText::readName(u" gate.example "_s).value, u"gate.example"_s);
    QVERIFY(!SettingText::readName(u"  "_s).fault.isEmpty());
    QVERIFY(SettingText::readName(QString(200, u'x')).fault.isEmpty());
    QVERIFY(!SettingText::readName(QString(201, u'x')).fault.isEmpty());
}

QTEST_GUILESS_MAIN(tst_SettingText)
#include "tst_settingtext.moc"
