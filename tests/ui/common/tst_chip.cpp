// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/chip.h"
#include "common/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestChip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void isOpenedByMouseAndKeyboard();
    void isRemovedByMouseAndKeyboard();
    void namesItselfAndItsButton();
    void cutsALongTextAndKeepsAnAmpersand();
};

void TestChip::isOpenedByMouseAndKeyboard()
{
    Chip chip(u"filter"_s, u"Last hour"_s);
    chip.show();
    const QSignalSpy opened(&chip, &Chip::opened);
    auto *body = chip.findChild<QPushButton *>(u"chipBody"_s);
    QTest::mouseClick(body, Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    chip.activateWindow();
    chip.setFocus();
    QTRY_VERIFY(body->hasFocus());
    QTest::keyClick(body, Qt::Key_Space);
    QCOMPARE(opened.count(), 2);
    QTest::keyClick(body, Qt::Key_Return);
    QCOMPARE(opened.count(), 3);
}

void TestChip::isRemovedByMouseAndKeyboard()
{
    Chip chip(u"filter"_s, u"Last hour"_s);
    chip.show();
    const QSignalSpy removed(&chip, &Chip::removed);
    auto *close = chip.findChild<QToolButton *>(u"chipRemove"_s);
    QVERIFY(close->focusPolicy() & Qt::TabFocus);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(removed.count(), 1);
    auto *body = chip.findChild<QPushButton *>(u"chipBody"_s);
    QTest::keyClick(body, Qt::Key_Delete);
    QTest::keyClick(body, Qt::Key_Backspace);
    QCOMPARE(removed.count(), 3);
}

void TestChip::namesItselfAndItsButton()
{
    Chip chip(u"filter"_s, u"Last hour"_s);
    QCOMPARE(chip.findChild<QPushButton *>()->accessibleName(), u"Filter: Last hour"_s);
    QCOMPARE(chip.findChild<QToolButton *>()->accessibleName(), u"Remove the filter: Last hour"_s);
}

void TestChip::cutsALongTextAndKeepsAnAmpersand()
{
    Chip chip(u"filter"_s, u"R&D"_s);
    QCOMPARE(chip.findChild<QPushButton *>()->text(), u"R&&D"_s);
    const int narrow = chip.sizeHint().width();
    const QString longText(200, u'x');
    chip.setText(longText);
    QVERIFY(chip.sizeHint().width() > narrow && chip.sizeHint().width() < 400);
    QCOMPARE(chip.findChild<QPushButton *>()->toolTip(), longText);
}

QTEST_MAIN(TestChip)
#include "tst_chip.moc"
