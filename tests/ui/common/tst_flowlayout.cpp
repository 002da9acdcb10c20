// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace Gatehouse::Ui;

class TestFlowLayout final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsWhatFitsIntoOneRow();
    void wrapsWhatDoesNotFit();
    void passesOverWhatIsHidden();
    void insertsInItsPlace();

private:
    static QWidget *box(int width, int height)
    {
        auto *widget = new QWidget;
        widget->setFixedSize(width, height);
        return widget;
    }
};

void TestFlowLayout::putsWhatFitsIntoOneRow()
{
    QWidget ground;
    auto *flow = new FlowLayout(8, &ground);
    auto *low = box(100, 20);
    auto *high = box(100, 40);
    flow->addWidget(low);
    flow->addWidget(high);
    ground.resize(208, 40);
    ground.show();
    QCOMPARE(low->geometry(), QRect(0, 10, 100, 20));
    QCOMPARE(high->geometry(), QRect(108, 0, 100, 40));
    QCOMPARE(flow->heightForWidth(208), 40);
    QCOMPARE(flow->sizeHint(), QSize(208, 40));
}

void TestFlowLayout::wrapsWhatDoesNotFit()
{
    QWidget ground;
    auto *flow = new FlowLayout(8, &ground);
    for (int i = 0; i < 5; ++i)
        flow->addWidget(box(100, 20));
    ground.resize(220, 100);
    ground.show();
    QCOMPARE(flow->itemAt(2)->geometry().topLeft(), QPoint(0, 28));
    QCOMPARE(flow->itemAt(4)->geometry().topLeft(), QPoint(0, 56));
    QCOMPARE(flow->heightForWidth(220), 76);
    QCOMPARE(flow->heightForWidth(2000), 20);
}

void TestFlowLayout::passesOverWhatIsHidden()
{
    QWidget ground;
    auto *flow = new FlowLayout(8, &ground);
    auto *hidden = box(100, 20);
    auto *shown = box(100, 20);
    flow->addWidget(hidden);
    flow->addWidget(shown);
    hidden->hide();
    ground.resize(300, 20);
    ground.show();
    QCOMPARE(shown->pos(), QPoint(0, 0));
    QCOMPARE(flow->sizeHint().width(), 100);
}

void TestFlowLayout::insertsInItsPlace()
{
    QWidget ground;
    auto *flow = new FlowLayout(8, &ground);
    auto *last = box(100, 20);
    auto *first = box(50, 20);
    flow->addWidget(last);
    flow->insertWidget(0, first);
    ground.resize(300, 20);
    ground.show();
    QCOMPARE(first->pos(), QPoint(0, 0));
    QCOMPARE(last->pos(), QPoint(58, 0));
    flow->removeWidget(first);
    delete first;
    QCOMPARE(flow->count(), 1);
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
