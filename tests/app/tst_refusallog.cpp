// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusallog.h"

#include <QTest>

#include <thread>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RefusalLog final : public QObject
{
    Q_OBJECT

    QList<LogLine> m_lines;
    std::unique_ptr<RefusalLog> m_log;
    const Timestamp m_start{1'736'942'400'000ms};

    static LoginAttempt attempt(const QString &address, Timestamp time,
                                Outcome outcome = Outcome::WrongSecret)
    {
        LoginAttempt made;
        made.time = time;
        made.endpoint = u"login"_s;
        made.outcome = outcome;
        made.apiKey = u"ak_chosen"_s;
        made.userAgent = u"by the caller"_s;
        made.address = *IpAddress::parse(address);
        made.status = 401;
        made.requestId = u"0123456789abcdef"_s;
        return made;
    }
    QString said(qsizetype index) const
    {
        return QString::fromUtf8(toBytes(m_lines.at(index), LogFormat::Text));
    }

private Q_SLOTS:
    void init()
    {
        m_lines.clear();
        m_log = std::make_unique<RefusalLog>([this](const LogLine &line) { m_lines.append(line); });
    }

    void saysWhatWasRefusedAndNothingThatTheCallerChose()
    {
        m_log->note(attempt(u"203.0.113.7"_s, m_start));
        QTRY_COMPARE(m_lines.size(), 1);
        QCOMPARE(said(0), u"2025-01-15T12:00:00.000Z warning gatehouse.refusals: Refused "
                          "address=203.0.113.7 endpoint=login outcome=WrongSecret status=401 "
                          "request_id=0123456789abcdef\n"_s);
    }

    void passesOverWhatIsNoRefusal()
    {
        m_log->note(attempt(u"203.0.113.7"_s, m_start, Outcome::Success));
        m_log->note(attempt(u"203.0.113.7"_s, m_start, Outcome::Error));
        m_log->setEnabled(false);
        m_log->note(attempt(u"203.0.113.7"_s, m_start));
        m_log->flush();
        QCOMPARE(m_lines.size(), 0);
    }

    void foldsTheFloodOfOneNetwork()
    {
        for (int i = 0; i < 1'000; ++i)
            m_log->note(attempt(u"203.0.113.7"_s, m_start + std::chrono::milliseconds(i % 1'000)));
        m_log->note(attempt(u"203.0.113.8"_s, m_start));
        m_log->flush(); // a second of long ago is over
        QCOMPARE(m_lines.size(), 12);
        QVERIFY2(said(11).contains(u"address=203.0.113.7"_s), qPrintable(said(11)));
        QVERIFY2(said(11).contains(u"count=990"_s), qPrintable(said(11)));
    }

    // Else whoever begins with what is no guess would hide the guesses behind it.
    void foldsEachOutcomeByItself()
    {
        for (int i = 0; i < 20; ++i)
            m_log->note(attempt(u"203.0.113.7"_s, m_start, Outcome::AddressNotAllowed));
        for (int i = 0; i < 30; ++i)
            m_log->note(attempt(u"203.0.113.7"_s, m_start));
        m_log->flush();
        QStringList folded;
        for (qsizetype i = 10; i < m_lines.size(); ++i)
            folded.append(said(i).section(u' ', 6, 8));
        folded.sort();
        QCOMPARE(folded, (QStringList{u"outcome=AddressNotAllowed status=401 count=10"_s,
                                      u"outcome=WrongSecret status=401 count=30"_s}));
    }

    void foldsFailedHandshakesAsWell()
    {
        for (int i = 0; i < 1'000; ++i)
            m_log->note({*IpAddress::parse(u"203.0.113.7"_s), u"it took too long"_s}, m_start);
        m_log->flush();
        QCOMPARE(m_lines.size(), 11);
        QCOMPARE(said(0), u"2025-01-15T12:00:00.000Z warning gatehouse.tls: A TLS handshake failed "
                          "address=203.0.113.7 reason=\"it took too long\"\n"_s);
        QVERIFY2(said(10).endsWith(u" count=990\n"_s), qPrintable(said(10)));
    }

    // Two workers at the edge of a second.
    void keepsTheBoundThoughTimesGoBackAndForth()
    {
        for (int i = 0; i < 4'000; ++i)
            m_log->note(attempt(u"2001:db8:%1::1"_s.arg(i, 0, 16),
                                m_start + 1s - std::chrono::milliseconds(i % 2)));
        m_log->flush();
        QVERIFY2(m_lines.size() <= 2 * (RefusalLog::linesPerSecond + 1),
                 qPrintable(QString::number(m_lines.size())));
        m_log->note(attempt(u"203.0.113.7"_s, m_start - 1h)); // the clock was set back
        m_log->flush();
        QVERIFY(said(m_lines.size() - 1).contains(u"address=203.0.113.7"_s));
    }

    void boundsTheFloodOfManyNetworks()
    {
        for (int i = 0; i < 5'000; ++i)
            m_log->note(attempt(u"2001:db8:%1::1"_s.arg(i, 0, 16), m_start));
        m_log->flush();
        QCOMPARE(m_lines.size(), RefusalLog::linesPerSecond + 1);
        QVERIFY2(said(RefusalLog::linesPerSecond).contains(u"count=4800"_s),
                 qPrintable(said(RefusalLog::linesPerSecond)));
        m_log->note(attempt(u"203.0.113.8"_s, m_start + 1s)); // and a new second has room
        m_log->flush();
        QCOMPARE(m_lines.size(), RefusalLog::linesPerSecond + 2);
    }

    void countsEachOnceFromManyThreads()
    {
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([this, t] {
                for (int i = 0; i < 1'000; ++i)
                    m_log->note(attempt(u"203.0.113.%1"_s.arg(t), m_start));
            });
        for (std::thread &thread : threads)
            thread.join();
        m_log->flush();
        qint64 counted = 0;
        for (const LogLine &line : std::as_const(m_lines)) {
            qint64 count = 1;
            for (const LogField &field : line.fields)
                if (field.name == "count"_L1)
                    count = field.value.toLongLong();
            counted += count;
        }
        QCOMPARE(counted, 4'000);
    }
};

QTEST_GUILESS_MAIN(tst_RefusalLog)
#include "tst_refusallog.moc"
