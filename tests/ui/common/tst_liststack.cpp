// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/emptystate.h"
#include "common/liststack.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestListStack final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQuickAnswerNeverShowsLoading();
    void aSlowAnswerDoes();
    void anErrorOffersARetry();
    void anEmptyListSaysWhatToDo();

private:
    QLabel *m_content = nullptr;
    ListStack *make()
    {
        m_content = new QLabel(u"content"_s);
        auto *stack = new ListStack(m_content);
        stack->showContent();
        return stack;
    }
};

void TestListStack::aQuickAnswerNeverShowsLoading()
{
    const std::unique_ptr<ListStack> stack(make());
    const QSignalSpy turned(stack.get(), &QStackedWidget::currentChanged);
    stack->showLoading();
    QTest::qWait(60);
    stack->showContent();
    QTest::qWait(200); // nothing to wait for: the promise is that nothing happens
    QCOMPARE(stack->currentWidget(), m_content);
    QCOMPARE(turned.count(), 0);
}

void TestListStack::aSlowAnswerDoes()
{
    const std::unique_ptr<ListStack> stack(make());
    stack->showLoading();
    QCOMPARE(stack->currentWidget(), m_content);
    QTRY_COMPARE(stack->currentWidget()->objectName(), u"listLoading"_s);
    stack->showContent();
    QCOMPARE(stack->currentWidget(), m_content);
}

void TestListStack::anErrorOffersARetry()
{
    const std::unique_ptr<ListStack> stack(make());
    const QSignalSpy retried(stack.get(), &ListStack::retried);
    stack->showError(u"The disk is gone."_s);
    QVERIFY(stack->isFailed());
    auto *error = qobject_cast<EmptyState *>(stack->currentWidget());
    QCOMPARE(error->findChild<QLabel *>(u"emptyText"_s)->text(), u"The disk is gone."_s);
    error->findChild<QPushButton *>(u"emptyAction"_s)->click();
    QCOMPARE(retried.count(), 1);
}

void TestListStack::anEmptyListSaysWhatToDo()
{
    const std::unique_ptr<ListStack> stack(make());
    const QSignalSpy activated(stack.get(), &ListStack::emptyActivated);
    stack->showEmpty(u"search"_s, u"Nothing matches"_s, u"Look elsewhere."_s, u"Clear"_s);
    auto *empty = qobject_cast<EmptyState *>(stack->currentWidget());
    QCOMPARE(empty->title(), u"Nothing matches"_s);
    empty->findChild<QPushButton *>(u"emptyAction"_s)->click();
    QCOMPARE(activated.count(), 1);
    QVERIFY(!stack->isFailed());
}

QTEST_MAIN(TestListStack)
#include "tst_liststack.moc"
