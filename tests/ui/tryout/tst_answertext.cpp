// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/answertext.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestAnswerText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsJsonOutInItsOwnOrder()
    {
        QCOMPARE(prettyBody("{\"b\":1,\"a\":{\"c\":\"x,{}: \\\"\"}}"),
                 u"{\n  \"b\": 1,\n  \"a\": {\n    \"c\": \"x,{}: \\\"\"\n  }\n}"_s);
        QCOMPARE(prettyBody("[1,\n 2]"), u"[\n  1,\n  2\n]"_s);
    }

    void leavesOtherTextAlone()
    {
        QCOMPARE(prettyBody("<html>{"), u"<html>{"_s);
        QCOMPARE(prettyBody(""), QString());
    }

    void findsTokensAndCodes()
    {
        const QByteArray body =
            "{\"success\":true,\"data\":{\"access_token\":\"a.b.c\",\"refresh_token\":\"d\"}}";
        QCOMPARE(tokensIn(body).size(), 2);
        QCOMPARE(tokensIn(body).first().token, u"a.b.c"_s);
        QVERIFY(tokensIn("x").isEmpty());
        QCOMPARE(errorCode("{\"error\":{\"code\":\"FORBIDDEN\"}}"), u"FORBIDDEN"_s);
        QCOMPARE(errorCode(body), QString());
    }

    void saysTheStatus()
    {
        QCOMPARE(statusBadge(200, "OK").text, u"200 OK"_s);
        QCOMPARE(statusBadge(404, "").text, u"404"_s);
        QCOMPARE(int(statusBadge(200, "OK").tone), int(Tone::Success));
        QCOMPARE(int(statusBadge(401, "").tone), int(Tone::Danger));
    }
};

QTEST_GUILESS_MAIN(TestAnswerText)
#include "tst_answertext.moc"
