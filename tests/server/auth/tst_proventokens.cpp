// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/proventokens.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;

namespace {

QByteArray token(qint64 number)
{
    return "token-" + QByteArray::number(number);
}

TokenVerdict verdict(qint64 clientId)
{
    TokenVerdict made;
    made.clientId = clientId;
    return made;
}

} // namespace

class TstProvenTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatItKept();
    void keepsTheLastOfMany();
    void keepsWhatIsShownAgain();
    void holdsNoMoreThanTwoGenerations();
};

void TstProvenTokens::findsWhatItKept()
{
    ProvenTokens tokens;
    QVERIFY(!tokens.find(token(1)));
    tokens.keep(token(1), verdict(1));
    tokens.keep(token(2), verdict(2));
    QVERIFY(tokens.find(token(1)));
    QCOMPARE(tokens.find(token(1))->clientId, 1);
    QCOMPARE(tokens.find(token(2))->clientId, 2);
    QVERIFY(!tokens.find(token(2).chopped(1)));
}

void TstProvenTokens::keepsTheLastOfMany()
{
    ProvenTokens tokens;
    for (qint64 number = 0; number < 10 * ProvenTokens::generation; ++number) {
        tokens.keep(token(number), verdict(number));
        const TokenVerdict *found = tokens.find(token(qMax<qint64>(0, number - 200)));
        QVERIFY(found);
        QCOMPARE(found->clientId, qMax<qint64>(0, number - 200));
    }
}

void TstProvenTokens::keepsWhatIsShownAgain()
{
    ProvenTokens tokens;
    tokens.keep(token(0), verdict(42));
    for (qint64 number = 1; number < 10 * ProvenTokens::generation; ++number) {
        tokens.keep(token(number), verdict(number));
        if (number % 400 == 0)
            QVERIFY(tokens.find(token(0)));
    }
    QCOMPARE(tokens.find(token(0))->clientId, 42);
}

void TstProvenTokens::holdsNoMoreThanTwoGenerations()
{
    ProvenTokens tokens;
    constexpr qint64 many = 10 * ProvenTokens::generation;
    for (qint64 number = 0; number < many; ++number)
        tokens.keep(token(number), verdict(number));
    qint64 held = 0;
    // From the newest on, so that looking displaces nothing that is still to be counted.
    for (qint64 number = many - 1; number >= 0; --number)
        held += tokens.find(token(number)) != nullptr;
    QVERIFY(held >= ProvenTokens::generation);
    QVERIFY(held <= 2 * ProvenTokens::generation);
}

QTEST_GUILESS_MAIN(TstProvenTokens)
#include "tst_proventokens.moc"
