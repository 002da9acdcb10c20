// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/apikey.h"
#include "domain/secret.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using Gatehouse::ApiKey;
using Gatehouse::Error;

namespace {

using Random = std::array<quint8, ApiKey::randomBytes>;

Random bytes(const QByteArray &hex)
{
    Random random{};
    std::ranges::copy(QByteArray::fromHex(hex), random.begin());
    return random;
}

} // namespace

class TestApiKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeFromRandomBits_data();
    void isMadeFromRandomBits();
    void usesEveryBitButTheLastFour();
    void readsKeysThatPeopleChose_data();
    void readsKeysThatPeopleChose();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void refusesASecretAndSaysSo();
    void knowsOurOwnForm_data();
    void knowsOurOwnForm();
    void mindsCase();
};

void TestApiKey::isMadeFromRandomBits_data()
{
    // Expected values from another program (Python: the bytes as one big-endian number, shifted
    // right by four, in base 32).
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("key");
    QTest::newRow("zeros") << "00000000000000000000000000"_ba << u"ak_00000000000000000000"_s;
    QTest::newRow("ones") << "ffffffffffffffffffffffffff"_ba << u"ak_zzzzzzzzzzzzzzzzzzzz"_s;
    QTest::newRow("counting") << "000102030405060708090a0b0c"_ba << u"ak_000g40r40m30e209185g"_s;
    QTest::newRow("all digits") << "00443214c74254b635cf84653a"_ba << u"ak_0123456789abcdefghjk"_s;
}

void TestApiKey::isMadeFromRandomBits()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, key);
    const ApiKey made = ApiKey::fromRandom(bytes(hex));
    QCOMPARE(made.text(), key);
    QVERIFY(ApiKey::looksGenerated(made.text()));
    QVERIFY(ApiKey::parse(made.text()));
}

void TestApiKey::usesEveryBitButTheLastFour()
{
    const ApiKey zeros = ApiKey::fromRandom(Random{});
    for (int bit = 0; bit < 8 * ApiKey::randomBytes; ++bit) {
        Random random{};
        random[size_t(bit / 8)] = quint8(0x80 >> bit % 8);
        QCOMPARE(ApiKey::fromRandom(random) != zeros, bit < 100);
    }
}

void TestApiKey::readsKeysThatPeopleChose_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"abc"_s, u"billing-service"_s, u"A.B_c~1!"_s, u"{}[]\"'<>"_s,
                                QString(64, u'x'), u"sk_live_123"_s, u"ak_"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestApiKey::readsKeysThatPeopleChose()
{
    QFETCH(QString, text);
    const auto key = ApiKey::parse(text);
    QVERIFY(key);
    QCOMPARE(key->text(), text);
    QVERIFY(!key->isNull());
}

void TestApiKey::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    const auto length = u"has 3 to 64 characters"_s;
    const auto ascii = u"printable ASCII without spaces"_s;
    QTest::newRow("empty") << u""_s << length;
    QTest::newRow("two characters") << u"ab"_s << length;
    QTest::newRow("65 characters") << QString(65, u'x') << length;
    QTest::newRow("space inside") << u"my key"_s << ascii;
    QTest::newRow("space around") << u" mykey"_s << ascii;
    QTest::newRow("line break") << u"mykey\n"_s << ascii;
    QTest::newRow("NUL") << u"my"_s + QChar(0) + u"key"_s << ascii;
    QTest::newRow("delete") << u"mykey\x7f"_s << ascii;
    QTest::newRow("umlaut") << u"schl\u00fcssel"_s << ascii;
    QTest::newRow("emoji") << u"key\U0001f511"_s << ascii;
}

void TestApiKey::refusesWhatIsNoKey()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto key = ApiKey::parse(text);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::Invalid);
    QVERIFY2(key.error().message.contains(why), qPrintable(key.error().message));
}

void TestApiKey::refusesASecretAndSaysSo()
{
    const std::array<quint8, Gatehouse::Secret::randomBytes> random{};
    const QString secret = Gatehouse::Secret::fromRandom(random).text();
    const auto key = ApiKey::parse(secret);
    QVERIFY(!key);
    QVERIFY(key.error().message.contains(u"API secret"));
    QVERIFY(!key.error().message.contains(secret.mid(3)));
}

void TestApiKey::knowsOurOwnForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ours");
    QTest::newRow("ours") << u"ak_0123456789abcdefghjk"_s << true;
    QTest::newRow("too short") << u"ak_0123456789abcdefghj"_s << false;
    QTest::newRow("too long") << u"ak_0123456789abcdefghjkm"_s << false;
    QTest::newRow("other prefix") << u"sk_0123456789abcdefghjk"_s << false;
    QTest::newRow("upper case") << u"ak_0123456789ABCDEFGHJK"_s << false;
    QTest::newRow("upper-case prefix") << u"AK_0123456789abcdefghjk"_s << false;
    for (const char16_t left : {u'i', u'l', u'o', u'u', u'-', u' ', u'\u0130', u'\u0661'})
        QTest::addRow("holds U+%04X", left) << u"ak_0123456789abcdefghj"_s + QChar(left) << false;
    // U+0161's low byte is 'a': it must not pass for one.
    QTest::newRow("low byte of a digit") << u"ak_0123456789abcdefghj\u0161"_s << false;
    QTest::newRow("NUL") << u"ak_0123456789abcdefghj"_s + QChar(0) << false;
    QTest::newRow("empty") << QString() << false;
}

void TestApiKey::knowsOurOwnForm()
{
    QFETCH(QString, text);
    QFETCH(bool, ours);
    QCOMPARE(ApiKey::looksGenerated(text), ours);
}

void TestApiKey::mindsCase()
{
    QVERIFY(*ApiKey::parse(u"Billing") != *ApiKey::parse(u"billing"));
    QVERIFY(ApiKey().isNull());
}

QTEST_APPLESS_MAIN(TestApiKey)
#include "tst_apikey.moc"
