// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwriter.h"

#include <QList>
#include <QTest>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace Gatehouse::App;
using namespace std::chrono_literals;

namespace {

/// A pipe that takes 64 KiB and then no more, until somebody reads.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends, O_CLOEXEC) != 0 || ::fcntl(m_ends[1], F_SETPIPE_SZ, 65'536) < 0)
            qFatal("No pipe.");
        ::fcntl(m_ends[0], F_SETFL, O_NONBLOCK);
    }
    ~Pipe()
    {
        closeReader();
        ::close(m_ends[1]);
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    int writeEnd() const { return m_ends[1]; }
    void closeReader() { ::close(std::exchange(m_ends[0], -1)); }
    QByteArray read() const
    {
        QByteArray all;
        char some[4096];
        for (ssize_t size; (size = ::read(m_ends[0], some, sizeof some)) > 0;)
            all.append(some, size);
        return all;
    }

private:
    int m_ends[2]{};
};

QByteArray notice(qint64 dropped)
{
    return "dropped " + QByteArray::number(dropped) + '\n';
}

QByteArray numbered(int number)
{
    return QByteArray::number(number).rightJustified(999, '0') + '\n';
}

} // namespace

class tst_LogWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInOrder()
    {
        const Pipe pipe;
        LogWriter writer(pipe.writeEnd(), notice);
        writer.write("a\n");
        writer.write("b\n");
        QVERIFY(writer.flush(5s));
        QCOMPARE(pipe.read(), "a\nb\n");
    }

    // More than may wait: whoever has something to say goes on, and the reader learns what is
    // amiss.
    void dropsAndCountsWhileNobodyReads()
    {
        const Pipe pipe;
        LogWriter writer(pipe.writeEnd(), notice);
        constexpr int lines = 3'000;
        for (int i = 0; i < lines; ++i)
            writer.write(numbered(i));
        QVERIFY(!writer.flush(10ms));
        QByteArray all;
        QTRY_VERIFY((all += pipe.read()).contains("dropped"));
        QVERIFY(writer.flush(5s));
        writer.write("afterwards\n");
        QVERIFY(writer.flush(5s));
        all += pipe.read();

        const QList<QByteArray> said = all.trimmed().split('\n');
        const qsizetype kept = said.size() - 2;
        // What waits, and what the pipe holds.
        QVERIFY2(kept >= LogWriter::mostBytes / 1000 && kept <= LogWriter::mostBytes / 1000 + 66,
                 QByteArray::number(kept).constData());
        for (int i = 0; i < kept; ++i)
            QCOMPARE(said.at(i) + '\n', numbered(i));
        QCOMPARE(said.at(kept) + '\n', notice(lines - kept));
        QCOMPARE(said.constLast(), "afterwards");
    }

    void endsThoughNobodyReads()
    {
        const Pipe pipe;
        {
            LogWriter writer(pipe.writeEnd(), notice);
            for (int i = 0; i < 1'000; ++i)
                writer.write(numbered(i));
            writer.finish(10ms);
            QVERIFY(pipe.read().size() < 66'000);
            writer.write("again\n");
            QVERIFY(writer.flush(5s));
            QCOMPARE(pipe.read(), "again\n");
            for (int i = 0; i < 1'000; ++i)
                writer.write(numbered(i));
        }
    }

    void outlivesItsReader()
    {
        Pipe pipe;
        LogWriter writer(pipe.writeEnd(), notice);
        pipe.closeReader();
        writer.write("a\n");
        QVERIFY(writer.flush(5s));
        writer.write("b\n");
        QVERIFY(writer.flush(5s));
    }

    void takesALineLongerThanAllThatMayWait()
    {
        const Pipe pipe;
        LogWriter writer(pipe.writeEnd(), notice);
        writer.write(QByteArray(LogWriter::mostBytes + 1, 'a'));
        qsizetype size = 0;
        QTRY_COMPARE(size += pipe.read().size(), LogWriter::mostBytes + 1);
    }

    void mixesNoLinesOfManyThreads()
    {
        const Pipe pipe;
        LogWriter writer(pipe.writeEnd(), notice);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&writer, t] {
                for (int i = 0; i < 100; ++i)
                    writer.write(numbered(t));
            });
        QByteArray all;
        QTRY_COMPARE((all += pipe.read()).size(), 400'000);
        for (std::thread &thread : threads)
            thread.join();
        for (int t = 0; t < 4; ++t)
            QCOMPARE(all.count(numbered(t)), 100);
    }
};

QTEST_GUILESS_MAIN(tst_LogWriter)
#include "tst_logwriter.moc"
