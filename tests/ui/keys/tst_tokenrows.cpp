// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/tokenrows.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestTokenRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerComesFirstAndTheUnknownLast()
    {
        Admin::TokenReport report;
        report.verdict.header = {{u"kid"_s, u"k"_s}, {u"typ"_s, u"at+jwt"_s}};
        report.verdict.claims = {{u"exp"_s, 1}, {u"sub"_s, u"42"_s}, {u"zzz"_s, true}};
        report.verdict.expiresAt = Test::FakeClock::start + std::chrono::minutes(5);
        report.client = Client{.id = 42, .name = u"Billing service"_s};
        QStringList shown;
        const auto rows = tokenRows(report, Test::FakeClock::start);
        for (const TokenRow &row : rows)
            shown.append(row.name + u'=' + row.value + u' ' + row.meaning);
        QCOMPARE(shown.join(u'|'), u"typ=at+jwt Access token|kid=k Signing key|sub=42 Billing "
                                   "service|exp=1 in 5 min|zzz=true "_s);
    }

    void takesTheTokenOutOfWhatWasPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("plain") << u"a.b.c"_s << "a.b.c"_ba;
        QTest::newRow("blanks around") << u" \n a.b.c\n"_s << "a.b.c"_ba;
        QTest::newRow("wrapped by a terminal") << u"a.b\n.c"_s << "a.b.c"_ba;
        QTest::newRow("bearer") << u"Bearer a.b.c"_s << "a.b.c"_ba;
        QTest::newRow("header") << u"authorization: bearer a.b.c"_s << "a.b.c"_ba;
        QTest::newRow("quoted") << u"\"a.b.c\""_s << "a.b.c"_ba;
        QTest::newRow("nothing") << u"  "_s << ""_ba;
    }
    void takesTheTokenOutOfWhatWasPasted()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, token);
        QCOMPARE(pastedToken(text), token);
    }
};

QTEST_GUILESS_MAIN(TestTokenRows)
#include "tst_tokenrows.moc"
