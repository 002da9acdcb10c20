// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestids.h"

#include <QSet>
#include <QTest>

using namespace Gatehouse::Http;

class TestRequestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areSixteenBase64urlCharacters();
    void areNeverTheSame();
    void useEveryCharacterInEveryPlace();
};

void TestRequestIds::areSixteenBase64urlCharacters()
{
    RequestIds ids;
    for (int i = 0; i < 200; ++i) {
        const QByteArray id = ids.next();
        QCOMPARE(id.size(), 16);
        const auto decoded = QByteArray::fromBase64Encoding(
            id, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        QVERIFY(decoded && decoded.decoded.size() == 12);
    }
}

void TestRequestIds::areNeverTheSame()
{
    QSet<QByteArray> seen;
    for (int worker = 0; worker < 10; ++worker) {
        RequestIds ids;
        for (int i = 0; i < 1'000; ++i)
            seen.insert(ids.next());
    }
    QCOMPARE(seen.size(), 10'000);
}

void TestRequestIds::useEveryCharacterInEveryPlace()
{
    // All 96 bits vary: a place that missed one of its 64 characters in 10,000 draws is stuck.
    QList<QSet<char>> places(16);
    RequestIds ids;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray id = ids.next();
        for (int place = 0; place < 16; ++place)
            places[place].insert(id[place]);
    }
    for (const QSet<char> &place : places)
        QCOMPARE(place.size(), 64);
}

QTEST_APPLESS_MAIN(TestRequestIds)
#include "tst_requestids.moc"
