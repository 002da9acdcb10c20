// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/commandmatch.h"

#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestCommandMatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();
    void ranks_data();
    void ranks();
    void longTextsEndAtOnce();
};

void TestCommandMatch::fits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << u""_s << u"New client"_s << true;
    QTest::newRow("beginning") << u"new"_s << u"New client"_s << true;
    QTest::newRow("initials") << u"nc"_s << u"New client"_s << true;
    QTest::newRow("letters in order") << u"cpyurl"_s << u"Copy the base URL"_s << true;
    QTest::newRow("two words") << u"stop ser"_s << u"Stop the server"_s << true;
    QTest::newRow("marks are ignored") << u"ubersicht"_s << u"Zu Übersicht gehen"_s << true;
    QTest::newRow("wrong order") << u"cn"_s << u"New c"_s << false;
    QTest::newRow("a letter too many") << u"newx"_s << u"New client"_s << false;
    QTest::newRow("longer than the name") << u"new client please"_s << u"New client"_s << false;
}

void TestCommandMatch::fits()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(bool, fits);
    QCOMPARE(commandMatch(typed, name).has_value(), fits);
}

void TestCommandMatch::ranks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of the name") << u"st"_s << u"Stop the server"_s << u"Go to Settings"_s;
    QTest::newRow("start of a word") << u"set"_s << u"Go to Settings"_s << u"Reset it"_s;
    QTest::newRow("initials before strewn letters")
        << u"nc"_s << u"New client"_s << u"Rename a secret"_s;
}

void TestCommandMatch::ranks()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(commandMatch(typed, worse));
    QVERIFY2(
        *commandMatch(typed, better) > *commandMatch(typed, worse),
        qPrintable(
            u"%1 against %2"_s.arg(*commandMatch(typed, better)).arg(*commandMatch(typed, worse))));
}

void TestCommandMatch::longTextsEndAtOnce()
{
    const QString name(200, u'a');
    QVERIFY(!commandMatch(QString(60, u'a'), name));
    QVERIFY(commandMatch(QString(30, u'a'), name));
    QVERIFY(!commandMatch(QString(30, u'a') + u'b', name));
}

QTEST_APPLESS_MAIN(TestCommandMatch)
#include "tst_commandmatch.moc"
