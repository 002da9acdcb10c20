// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/client.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Gatehouse;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryStatus_data();
    void namesEveryStatus();
    void refusesOtherStatusWords();
    void takesNames_data();
    void takesNames();
    void refusesNames_data();
    void refusesNames();
    void readsALimit_data();
    void readsALimit();
    void endsASecretAtItsMoment();
};

void TestClient::namesEveryStatus_data()
{
    QTest::addColumn<ClientStatus>("status");
    QTest::addColumn<int>("stored");
    QTest::addColumn<QString>("word");
    QTest::newRow("Active") << ClientStatus::Active << 0 << u"Active"_s;
    QTest::newRow("Suspended") << ClientStatus::Suspended << 1 << u"Suspended"_s;
    QTest::newRow("Disabled") << ClientStatus::Disabled << 2 << u"Disabled"_s;
}

void TestClient::namesEveryStatus()
{
    QFETCH(ClientStatus, status);
    QFETCH(int, stored);
    QFETCH(QString, word);
    QCOMPARE(int(status), stored);
    QCOMPARE(toString(status), word);
    QCOMPARE(clientStatusFromString(word), std::optional(status));
    QCOMPARE(clientStatusFromString(word.toLower()), std::optional(status));
    QCOMPARE(clientStatusFromString(word.toUpper()), std::optional(status));
}

void TestClient::refusesOtherStatusWords()
{
    for (const QString &word : {u""_s, u"Activ"_s, u"Active "_s, u"0"_s, u"Deleted"_s})
        QVERIFY(!clientStatusFromString(word));
}

void TestClient::takesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Billing"_s << u"Billing"_s;
    QTest::newRow("trimmed") << u" \tBilling  \n"_s << u"Billing"_s;
    QTest::newRow("inner spaces kept") << u"Billing  EU"_s << u"Billing  EU"_s;
    QTest::newRow("one character") << u"B"_s << u"B"_s;
    QTest::newRow("100 characters") << QString(100, u'B') << QString(100, u'B');
    QTest::newRow("100 characters and spaces") << u' ' + QString(100, u'B') << QString(100, u'B');
    QTest::newRow("any script") << u"\u8acb\u6c42 \u0421\u0447\u0435\u0442 \U0001f4b6"_s
                                << u"\u8acb\u6c42 \u0421\u0447\u0435\u0442 \U0001f4b6"_s;
}

void TestClient::takesNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto checked = checkedClientName(text);
    QVERIFY(checked);
    QCOMPARE(*checked, name);
}

void TestClient::refusesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    const auto control = u"control character"_s;
    QTest::newRow("empty") << u""_s << u"needs a name"_s;
    QTest::newRow("spaces only") << u" \t\n\u00a0 "_s << u"needs a name"_s;
    QTest::newRow("101 characters") << QString(101, u'B') << u"101 characters long"_s;
    QTest::newRow("line break inside") << u"Bill\ning"_s << control;
    QTest::newRow("NUL") << u"Bill"_s + QChar(0) + u"ing"_s << control;
    QTest::newRow("escape") << u"Bill\x1b[31ming"_s << control;
    QTest::newRow("C1 control") << u"Bill\u0085ing"_s << control;
    QTest::newRow("line separator") << u"Bill\u2028ing"_s << control;
    QTest::newRow("paragraph separator") << u"Bill\u2029ing"_s << control;
    QTest::newRow("half a surrogate pair") << u"Bill"_s + QChar(0xd83d) << control;
}

void TestClient::refusesNames()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto checked = checkedClientName(text);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::Invalid);
    QVERIFY2(checked.error().message.contains(why), qPrintable(checked.error().message));
}

void TestClient::readsALimit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    QTest::addColumn<int>("limit"); // 0: none
    QTest::newRow("least") << u"1"_s << true << 1;
    QTest::newRow("most") << u"60000"_s << true << 60'000;
    QTest::newRow("off") << u"off"_s << true << 0;
    QTest::newRow("Off") << u"Off"_s << true << 0;
    for (const auto &text : {u"0"_s, u"60001"_s, u"99999999999"_s, u"-1"_s, u"+1"_s, u"1.5"_s,
                             u""_s, u" 1"_s, u"on"_s, u"\u0661"_s})
        QTest::newRow(qPrintable(u'"' + text + u'"')) << text << false << 0;
}

void TestClient::readsALimit()
{
    QFETCH(QString, text);
    QFETCH(bool, isOne);
    QFETCH(int, limit);
    const auto read = parseLoginLimit(text);
    QCOMPARE(read.ok(), isOne);
    if (isOne) {
        QCOMPARE(read->value_or(0), limit);
        QCOMPARE(loginLimitText(*read), text.toLower());
    } else {
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
        QVERIFY(read.error().message.contains("1 to 60000, or off"_L1));
    }
}

void TestClient::endsASecretAtItsMoment()
{
    const Timestamp end{std::chrono::seconds(1'768'478'400)};
    ClientSecret secret;
    QVERIFY(secret.isLive(end));
    secret.expiresAt = end;
    QVERIFY(secret.isLive(end - 1ms));
    QVERIFY(!secret.isLive(end));
    QVERIFY(!secret.isLive(end + 1ms));
}

QTEST_APPLESS_MAIN(TestClient)
#include "tst_client.moc"
