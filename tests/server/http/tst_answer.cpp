// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requesthandler.h"

#include <QTest>

using namespace Gatehouse::Http;

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sent.clear(); }
    void sendsOnce();
    void answersFiveHundredWhenDestroyedUnsent();
    void saysNothingAfterItWasMoved();
    void answersForTheOneThatIsReplaced();
    void isEmptyWhenMadeOfNothing();

private:
    Answer make(int mark)
    {
        return Answer([this, mark](const Response &response) {
            m_sent.append({mark, response.status});
        });
    }
    QList<std::pair<int, int>> m_sent; // which answer, what status
};

void TestAnswer::sendsOnce()
{
    {
        Answer answer = make(1);
        QVERIFY(answer);
        answer.send({});
        QVERIFY(!answer);
        answer.send(errorResponse(ErrorCode::NotFound));
    }
    QCOMPARE(m_sent, (QList<std::pair<int, int>>{{1, 200}}));
}

void TestAnswer::answersFiveHundredWhenDestroyedUnsent()
{
    make(1);
    QCOMPARE(m_sent, (QList<std::pair<int, int>>{{1, 500}}));
}

void TestAnswer::saysNothingAfterItWasMoved()
{
    Answer first = make(1);
    {
        Answer second = std::move(first);
        QVERIFY(m_sent.isEmpty());
        second.send({});
    }
    first.send({});
    QCOMPARE(m_sent, (QList<std::pair<int, int>>{{1, 200}}));
}

void TestAnswer::answersForTheOneThatIsReplaced()
{
    Answer answer = make(1);
    answer = make(2);
    QCOMPARE(m_sent, (QList<std::pair<int, int>>{{1, 500}}));
    answer.send({});
    QCOMPARE(m_sent, (QList<std::pair<int, int>>{{1, 500}, {2, 200}}));
}

void TestAnswer::isEmptyWhenMadeOfNothing()
{
    Answer answer;
    QVERIFY(!answer);
    answer.send({});
    QVERIFY(m_sent.isEmpty());
}

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
