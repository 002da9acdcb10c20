// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "storedattempts.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Somebody who sends nonsense as fast as it is answered: each is counted, few have a row.
class TestFloods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFloodIsCountedExactlyAndFillsNoDisk();
    void aKilledServerLosesNoneOfAFlood();

private:
    QTemporaryDir m_dir;
    QString m_data;
    IssuedClient m_client;
};

void TestFloods::init()
{
    m_data = m_dir.filePath(QLatin1StringView(QTest::currentTestFunction()));
    m_client = addClient(m_data);
    QVERIFY(!m_client.key.isEmpty());
}

void TestFloods::aFloodIsCountedExactlyAndFillsNoDisk()
{
    LoadedServer server(m_data);
    QVERIFY(server.start());
    QElapsedTimer timer;
    timer.start();
    server.load({"{}", "{}", "nonsense", m_client.login()});
    QTRY_VERIFY_WITH_TIMEOUT(server.answered(400) >= 5000 && server.answered(200) >= 500, 60'000);
    QVERIFY(server.stop());
    const qint64 seconds = timer.elapsed() / 1000 + 2;

    const StoredAttempts stored = StoredAttempts::read(m_data);
    verifyHolds(stored, server.answers());
    QCOMPARE(stored.attempts.value(400), server.answered(400));
    const qint64 rows = stored.rows - stored.attempts.value(200);
    QVERIFY2(rows <= 11 * seconds, qPrintable(u"%1 rows in %2 s"_s.arg(rows).arg(seconds)));
    QVERIFY(stored.attempts.value(200) >= server.answered(200)); // who logs in has each its row
}

void TestFloods::aKilledServerLosesNoneOfAFlood()
{
    QHash<QByteArray, int> answers;
    for (int round = 0; round < 5; ++round) {
        LoadedServer server(m_data);
        QVERIFY(server.start());
        server.load({"{}", "{}", "nonsense", m_client.login()});
        QTRY_VERIFY_WITH_TIMEOUT(server.answered(400) >= 300, 20'000);
        QTest::qWait(137 * round);
        server.kill();
        answers.insert(server.answers());
        verifyHolds(StoredAttempts::read(m_data), answers);
        if (QTest::currentTestFailed())
            return;
    }
    LoadedServer last(m_data);
    QVERIFY(last.start());
    QVERIFY(last.stop());
    const StoredAttempts stored = StoredAttempts::read(m_data);
    verifyHolds(stored, answers);
    QCOMPARE(stored.settled, stored.attempts.value(400) + stored.attempts.value(200)); // none aside
}

QTEST_GUILESS_MAIN(TestFloods)
#include "tst_floods.moc"
