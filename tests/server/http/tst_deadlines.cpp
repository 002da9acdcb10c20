// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/deadlines.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace Gatehouse::Http;
using namespace std::chrono_literals;

namespace {

class Probe final : public Deadline
{
public:
    using Deadline::Deadline;
    std::function<void()> then = [] {
    };
    int expiries = 0;

private:
    void expired() override
    {
        ++expiries;
        then();
    }
};

} // namespace

class TestDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expiresOnceWhenTheTimeHasCome();
    void expiresAgainWhenSetAgain();
    void neverExpiresUnsetOrTakenBack();
    void letsAnExpiryRemoveOthersAndItself();
    void tellsWhenTheLastOneIsGone();
    void doesNotTickWhenThereAreNone();
};

void TestDeadlines::expiresOnceWhenTheTimeHasCome()
{
    Deadlines deadlines(5ms);
    Probe soon(deadlines);
    Probe late(deadlines);
    soon.expireAt(Deadline::Clock::now() + 10ms);
    late.expireAt(Deadline::Clock::now() + 10min);
    QTRY_COMPARE(soon.expiries, 1);
    QTest::qWait(30);
    QCOMPARE(soon.expiries, 1);
    QCOMPARE(late.expiries, 0);
}

void TestDeadlines::expiresAgainWhenSetAgain()
{
    Deadlines deadlines(5ms);
    Probe probe(deadlines);
    probe.then = [&probe] {
        probe.expireAt(Deadline::Clock::now());
    };
    probe.expireAt(Deadline::Clock::now());
    QTRY_VERIFY(probe.expiries >= 3);
}

void TestDeadlines::neverExpiresUnsetOrTakenBack()
{
    Deadlines deadlines(5ms);
    Probe unset(deadlines);
    Probe takenBack(deadlines);
    Probe witness(deadlines);
    takenBack.expireAt(Deadline::Clock::now() + 10ms);
    takenBack.expireNever();
    witness.expireAt(Deadline::Clock::now() + 20ms);
    QTRY_COMPARE(witness.expiries, 1);
    QCOMPARE(unset.expiries + takenBack.expiries, 0);
}

void TestDeadlines::letsAnExpiryRemoveOthersAndItself()
{
    Deadlines deadlines(5ms);
    std::vector<std::unique_ptr<Probe>> probes;
    int expiries = 0;
    for (int i = 0; i < 9; ++i) {
        probes.push_back(std::make_unique<Probe>(deadlines));
        probes.back()->expireAt(Deadline::Clock::now());
        probes.back()->then = [&probes, &expiries, i] {
            ++expiries;
            // Its own end and, for every third, that of all the others.
            std::unique_ptr<Probe> own = std::move(probes[size_t(i)]);
            if (i % 3 == 0)
                std::erase_if(probes, [](const auto &probe) { return bool(probe); });
            own.reset();
        };
    }
    // An expiry destroys the function it runs in; what it needs is copied out first.
    for (auto &probe : probes)
        probe->then = [then = std::make_shared<std::function<void()>>(probe->then)] {
            const auto keep = then;
            (*keep)();
        };
    QTRY_VERIFY(deadlines.isEmpty());
    QVERIFY(expiries >= 1 && expiries <= 3);
}

void TestDeadlines::tellsWhenTheLastOneIsGone()
{
    Deadlines deadlines(5ms);
    QSignalSpy emptied(&deadlines, &Deadlines::emptied);
    auto first = std::make_unique<Probe>(deadlines);
    auto second = std::make_unique<Probe>(deadlines);
    first.reset();
    QCOMPARE(emptied.count(), 0);
    second.reset();
    QCOMPARE(emptied.count(), 1);
}

void TestDeadlines::doesNotTickWhenThereAreNone()
{
    Deadlines deadlines(5ms);
    const auto *timer = deadlines.findChild<QTimer *>();
    QVERIFY(timer);
    QVERIFY(!timer->isActive());
    auto probe = std::make_unique<Probe>(deadlines);
    QVERIFY(timer->isActive());
    probe.reset();
    QVERIFY(!timer->isActive());
}

QTEST_GUILESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
