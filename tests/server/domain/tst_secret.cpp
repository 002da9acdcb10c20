// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/secret.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using Gatehouse::Error;
using Gatehouse::Secret;

namespace {

using Random = std::array<quint8, Secret::randomBytes>;

// Made by another program (Python: base64.urlsafe_b64encode, zlib.crc32, six base62 digits).
const QString counting = u"sk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh82FHBmO"_s;

Random bytes(int first, int step)
{
    Random random{};
    for (int i = 0; i < Secret::randomBytes; ++i)
        random[size_t(i)] = quint8(first + step * i);
    return random;
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeFromRandomBits_data();
    void isMadeFromRandomBits();
    void noticesEverySingleTypingError();
    void noticesSwappedNeighbours();
    void knowsItsOwnFormFromOthers_data();
    void knowsItsOwnFormFromOthers();
    void readsSecretsThatPeopleChose_data();
    void readsSecretsThatPeopleChose();
    void refusesWhatIsNoSecret_data();
    void refusesWhatIsNoSecret();
    void saysThatAGeneratedOneWasMistyped();
};

void TestSecret::isMadeFromRandomBits_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("secret");
    QTest::newRow("zeros") << 0 << 0 << u"sk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA2nuKpf"_s;
    QTest::newRow("ones") << 255 << 0 << u"sk___________________________________________82NSytk"_s;
    QTest::newRow("counting") << 0 << 1 << counting;
    QTest::newRow("descending") << 255 << -1
                                << u"sk___79_Pv6-fj39vX08_Lx8O_u7ezr6uno5-bl5OPi4eA0EZ6n0"_s;
}

void TestSecret::isMadeFromRandomBits()
{
    QFETCH(int, first);
    QFETCH(int, step);
    QFETCH(QString, secret);
    const Secret made = Secret::fromRandom(bytes(first, step));
    QCOMPARE(made.text(), secret);
    QCOMPARE(made.text().size(), Secret::generatedLength);
    QVERIFY(Secret::isGenerated(made.text()));
    const auto parsed = Secret::parse(secret);
    QVERIFY(parsed);
    QCOMPARE(parsed->text(), secret);
}

void TestSecret::noticesEverySingleTypingError()
{
    const QString alphabet = u"ABCXYZabcxyz0189-_"_s;
    for (qsizetype at = 0; at < counting.size(); ++at) {
        for (QChar other : alphabet) {
            QString typed = counting;
            typed[at] = other;
            QCOMPARE(Secret::isGenerated(typed), typed == counting);
        }
    }
}

void TestSecret::noticesSwappedNeighbours()
{
    for (qsizetype at = 0; at + 1 < counting.size(); ++at) {
        QString typed = counting;
        typed[at] = counting[at + 1];
        typed[at + 1] = counting[at];
        QCOMPARE(Secret::isGenerated(typed), typed == counting);
    }
}

void TestSecret::knowsItsOwnFormFromOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looks");
    QTest::addColumn<bool>("generated");
    QTest::newRow("generated") << counting << true << true;
    QTest::newRow("mistyped") << counting.chopped(1) + u'P' << true << false;
    QTest::newRow("a character lost") << counting.chopped(1) << false << false;
    QTest::newRow("a character more") << counting + u'0' << false << false;
    QTest::newRow("trailing line break") << counting + u'\n' << false << false;
    QTest::newRow("other prefix") << u"ak"_s + counting.mid(2) << false << false;
    QTest::newRow("upper-case prefix") << u"SK"_s + counting.mid(2) << false << false;
    QTest::newRow("plain base64") << u"sk_+/"_s + counting.mid(5) << false << false;
    QTest::newRow("empty") << QString() << false << false;
    // U+0141's low byte is 'A': neither form nor checksum may take one for the other.
    QTest::newRow("low byte of a letter") << u"sk_\u0141"_s + counting.mid(4) << false << false;
}

void TestSecret::knowsItsOwnFormFromOthers()
{
    QFETCH(QString, text);
    QFETCH(bool, looks);
    QFETCH(bool, generated);
    QCOMPARE(Secret::looksGenerated(text), looks);
    QCOMPARE(Secret::isGenerated(text), generated);
}

void TestSecret::readsSecretsThatPeopleChose_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("shortest") << QString(12, u'a');
    QTest::newRow("longest") << QString(256, u'a');
    QTest::newRow("sentence") << u"correct horse battery staple"_s;
    QTest::newRow("umlauts") << u"Schl\u00fcsselb\u00e4rt\u00f6l"_s;
    QTest::newRow("emoji") << u"twelve \U0001f511\U0001f511 keys"_s;
    QTest::newRow("near our form") << u"sk_chosen_by_hand"_s;
}

void TestSecret::readsSecretsThatPeopleChose()
{
    QFETCH(QString, text);
    const auto secret = Secret::parse(text);
    QVERIFY(secret);
    QCOMPARE(secret->text(), text);
    QVERIFY(!Secret::isGenerated(text));
}

void TestSecret::refusesWhatIsNoSecret_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    const auto length = u"12 to 256 characters"_s;
    const auto printable = u"printable characters only"_s;
    QTest::newRow("empty") << u""_s << length;
    QTest::newRow("11 characters") << QString(11, u'a') << length;
    QTest::newRow("257 characters") << QString(257, u'a') << length;
    QTest::newRow("line break") << u"correct horse\n"_s << printable;
    QTest::newRow("tab") << u"correct\thorse"_s << printable;
    QTest::newRow("NUL") << u"correct horse"_s + QChar(0) << printable;
    QTest::newRow("line separator") << u"correct\u2028horse"_s << printable;
    // These have no UTF-8 form; they would all hash alike.
    QTest::newRow("half a surrogate pair") << u"correct horse"_s + QChar(0xd83d) << printable;
    QTest::newRow("swapped surrogates")
        << u"correct horse"_s + QChar(0xdd11) + QChar(0xd83d) << printable;
    QTest::newRow("unassigned plane") << u"correct horse\U000e0fff"_s << printable;
}

void TestSecret::refusesWhatIsNoSecret()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto secret = Secret::parse(text);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, Error::Kind::Invalid);
    QVERIFY2(secret.error().message.contains(why), qPrintable(secret.error().message));
}

void TestSecret::saysThatAGeneratedOneWasMistyped()
{
    const QString typed = u"sk_B"_s + counting.mid(4);
    const auto secret = Secret::parse(typed);
    QVERIFY(!secret);
    QVERIFY2(secret.error().message.contains(u"checksum"), qPrintable(secret.error().message));
    QVERIFY(!secret.error().message.contains(typed));
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
