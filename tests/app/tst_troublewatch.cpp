// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "troublewatch.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Ui::Trouble::Kind;

/// A machine whose clocks and descriptors the test commands.
class tst_TroubleWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsOfAStoreThatTakesNoWrites();
    void tellsTheSameTroubleOnce();
    void hearsOfTheStoreFromOtherThreads();
    void tellsThatTheClockWasSet_data();
    void tellsThatTheClockWasSet();
    void isSilentOnceTheClockIsSetBackAgain();
    void tellsNothingMoreOfADismissedClock();
    void tellsOfCallersThatFoundNoDescriptor();
    void tellsWhatIsInTheWayOfRetention();
    void tellsOfPlainHttpAsLongAsItLasts();
    void tellsOfACertificateThatEnds();

private:
    QList<Kind> kinds() const;

    std::shared_ptr<Test::FakeClock> m_clock;
    std::chrono::milliseconds m_uptime{};
    TroubleWatch::ServerFacts m_server;
    std::unique_ptr<TroubleWatch> m_watch;
};

void tst_TroubleWatch::init()
{
    m_clock = std::make_shared<Test::FakeClock>();
    m_uptime = 1h;
    m_server = {};
    m_watch = std::make_unique<TroubleWatch>(
        m_clock, [this] { return m_server; }, [this] { return m_uptime; });
}

QList<Kind> tst_TroubleWatch::kinds() const
{
    QList<Kind> all;
    const auto troubles = m_watch->troubles();
    for (const Ui::Trouble &trouble : troubles)
        all.append(trouble.kind);
    return all;
}

void tst_TroubleWatch::tellsOfAStoreThatTakesNoWrites()
{
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    QVERIFY(!m_watch->isStoreFailing());
    m_watch->storeFailed({Error::Kind::Unavailable, u"The disk is full."_s});
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_watch->isStoreFailing());
    QCOMPARE(kinds(), QList{Kind::Store});
    QCOMPARE(m_watch->troubles().constFirst().reason, u"The disk is full."_s);
    m_watch->storeWorks();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(kinds(), QList<Kind>());
}

void tst_TroubleWatch::tellsTheSameTroubleOnce()
{
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    for (int i = 0; i < 1000; ++i)
        m_watch->storeFailed({Error::Kind::Unavailable, u"The disk is full."_s});
    QTRY_VERIFY(!changed.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
}

void tst_TroubleWatch::hearsOfTheStoreFromOtherThreads()
{
    const std::unique_ptr<QThread> worker(QThread::create([observer = m_watch->storeObserver()] {
        observer({Error::Kind::Unavailable, u"Locked."_s});
    }));
    worker->start();
    QVERIFY(worker->wait());
    QVERIFY(m_watch->probe().isFailing());
    m_watch->probe().works();
    QVERIFY(!m_watch->isStoreFailing());
}

void tst_TroubleWatch::tellsThatTheClockWasSet_data()
{
    QTest::addColumn<std::chrono::milliseconds>("shift");
    QTest::newRow("back a day") << std::chrono::milliseconds(-24h);
    QTest::newRow("forward a year") << std::chrono::milliseconds(365 * 24h);
}

void tst_TroubleWatch::tellsThatTheClockWasSet()
{
    QFETCH(std::chrono::milliseconds, shift);
    m_clock->advance(2s);
    m_uptime += 2s;
    m_watch->look();
    QCOMPARE(kinds(), QList<Kind>());
    m_clock->advance(shift);
    m_watch->look();
    QCOMPARE(kinds(), QList{Kind::Clock});
    QCOMPARE(m_watch->troubles().constFirst().span, shift);
    m_watch->look();
    QCOMPARE(kinds(), QList{Kind::Clock}); // still
}

void tst_TroubleWatch::isSilentOnceTheClockIsSetBackAgain()
{
    m_clock->advance(24h);
    m_watch->look();
    m_clock->advance(-24h);
    m_watch->look();
    QCOMPARE(kinds(), QList<Kind>());
}

void tst_TroubleWatch::tellsNothingMoreOfADismissedClock()
{
    m_clock->advance(24h);
    m_watch->look();
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    m_watch->dismiss(Kind::Clock);
    QCOMPARE(changed.size(), 1);
    m_watch->look();
    QCOMPARE(kinds(), QList<Kind>());
    m_clock->advance(1h);
    m_watch->look();
    QCOMPARE(m_watch->troubles().constFirst().span, std::chrono::milliseconds(1h));
}

void tst_TroubleWatch::tellsOfCallersThatFoundNoDescriptor()
{
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    m_watch->look();
    QCOMPARE(changed.size(), 0);
    m_server.refused = 3;
    m_watch->look();
    QCOMPARE(kinds(), QList{Kind::Descriptors});
    m_watch->look(); // there may be more in a moment
    QCOMPARE(kinds(), QList{Kind::Descriptors});
    QCOMPARE(changed.size(), 1);
}

void tst_TroubleWatch::tellsWhatIsInTheWayOfRetention()
{
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    const auto probe = m_watch->probe();
    probe.retained({});
    probe.retained(u"No room."_s);
    probe.retained(u"No room."_s); // each batch says it again
    QCOMPARE(kinds(), QList{Kind::Retention});
    QCOMPARE(m_watch->troubles().constFirst().reason, u"No room."_s);
    QTRY_COMPARE(changed.size(), 1);
    probe.retained({});
    QCOMPARE(kinds(), QList<Kind>());
    QTRY_COMPARE(changed.size(), 2);
}

void tst_TroubleWatch::tellsOfPlainHttpAsLongAsItLasts()
{
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    m_server.isExposed = true;
    m_watch->look();
    m_clock->advance(48h);
    m_uptime += 48h;
    m_watch->look();
    QCOMPARE(kinds(), QList{Kind::PlainHttp});
    m_watch->dismiss(Kind::PlainHttp); // it lasts
    QCOMPARE(kinds(), QList{Kind::PlainHttp});
    QCOMPARE(changed.size(), 1);
    m_server.isExposed = false;
    m_watch->look();
    QCOMPARE(kinds(), QList<Kind>());
    QCOMPARE(changed.size(), 2);
}

void tst_TroubleWatch::tellsOfACertificateThatEnds()
{
    const auto ends = [this](std::chrono::milliseconds left) {
        m_server.certificateEnds =
            std::chrono::floor<std::chrono::seconds>(m_clock->now().time_since_epoch() + left);
        m_watch->look();
        const auto all = m_watch->troubles();
        return all.isEmpty() ? std::nullopt : std::optional(all.constFirst().span);
    };
    QSignalSpy changed(m_watch.get(), &Ui::TroubleSource::changed);
    QVERIFY(!ends(31 * 24h));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(ends(30 * 24h), std::chrono::milliseconds(30 * 24h));
    QCOMPARE(kinds(), QList{Kind::Certificate});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ends(-1h), std::chrono::milliseconds(-1h));
    QCOMPARE(changed.size(), 2);
    QVERIFY(!ends(365 * 24h)); // renewed
    QCOMPARE(changed.size(), 3);
}

QTEST_GUILESS_MAIN(tst_TroubleWatch)
#include "tst_troublewatch.moc"
