// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/formbody.h"

#include <QTest>

using namespace Gatehouse::Api;
using namespace Qt::StringLiterals;

class TestFormBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatFormsSay()
    {
        const auto form = FormBody::parse("grant_type=client_credentials&client_id=a%2Fb+c&x=y=z");
        QVERIFY(form);
        QCOMPARE(form->size(), 3);
        QCOMPARE(form->value(u"grant_type"_s), u"client_credentials"_s);
        QCOMPARE(form->value(u"client_id"_s), u"a/b c"_s);
        QCOMPARE(form->value(u"x"_s), u"y=z"_s);
        QVERIFY(form->value(u"absent"_s).isEmpty());
    }

    void readsTextInUtf8()
    {
        const auto form = FormBody::parse("n%C3%A4me=%E2%82%ac&mark=%EF%BB%BFa");
        QVERIFY(form);
        QCOMPARE(form->value(u"näme"_s), u"€"_s);
        QCOMPARE(form->value(u"mark"_s), u"\ufeffa"_s);
    }

    void takesAFieldWithoutAValueAsEmpty()
    {
        const auto form = FormBody::parse("scope=&state");
        QVERIFY(form);
        QVERIFY(form->value(u"scope"_s).isEmpty());
        QVERIFY(form->value(u"state"_s).isEmpty());
    }

    void takesAnEmptyBodyAsNoFields()
    {
        const auto form = FormBody::parse("");
        QVERIFY(form);
        QCOMPARE(form->size(), 0);
    }

    void refusesWhatCouldBeReadInTwoWays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a name twice") << "a=1&b=2&a=1"_ba;
        QTest::newRow("a name twice, encoded") << "a=1&%61=1"_ba;
        QTest::newRow("a name twice, once without a value") << "a=1&a"_ba;
        QTest::newRow("an empty pair") << "a=1&&b=2"_ba;
        QTest::newRow("an empty pair in front") << "&a=1"_ba;
        QTest::newRow("an empty pair at the end") << "a=1&"_ba;
        QTest::newRow("only a separator") << "&"_ba;
        QTest::newRow("no name") << "=1"_ba;
        QTest::newRow("half an escape") << "a=%4"_ba;
        QTest::newRow("no escape at all") << "a=100%"_ba;
        QTest::newRow("digits that are none") << "a=%0g"_ba;
        QTest::newRow("a blank") << "a=b c"_ba;
        QTest::newRow("a line break") << "a=b\r\n"_ba;
        QTest::newRow("an encoded NUL") << "a=%00"_ba;
        QTest::newRow("an encoded line break") << "a=%0A"_ba;
        QTest::newRow("raw UTF-8") << "a=\xc3\xa4"_ba;
        QTest::newRow("bad UTF-8") << "a=%C3"_ba;
        QTest::newRow("JSON") << R"({"grant_type": "client_credentials"})"_ba;
    }
    void refusesWhatCouldBeReadInTwoWays()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!FormBody::parse(body));
    }
};

QTEST_GUILESS_MAIN(TestFormBody)
#include "tst_formbody.moc"
