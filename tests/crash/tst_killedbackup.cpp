// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "storedattempts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms

/// Runs the program with a passphrase on its standard input; true if it succeeded, and nothing
/// killed it after `killAfter` ms (-1: never).
bool runSealed(const QStringList &arguments, int killAfter = -1)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GATEHOUSE_BINARY),
                  arguments + QStringList{u"--passphrase-stdin"_s});
    process.write("correct horse battery\n");
    process.closeWriteChannel();
    if (!process.waitForFinished(killAfter < 0 ? patience : killAfter)) {
        process.kill();
        process.waitForFinished(patience);
        return false;
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

/// Backups of a store under full load, and backups and restores that are killed.
class TestKilledBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aBackupUnderLoadLosesNothingAndHoldsNobodyUp();
    void aKilledBackupLeavesNoneAndHarmsNothing();
    void aKilledRestoreLeavesAllOrNothing();

private:
    QStringList backup(const QString &file) const
    {
        return {u"backup"_s, file, u"--data"_s, m_data};
    }
    QStringList restore(const QString &to) const
    {
        return {u"restore"_s, m_dir.filePath(u"good.backup"_s), u"--data"_s, to};
    }

    QTemporaryDir m_dir;
    QString m_data;
    IssuedClient m_client;
    int m_usual = 0; // ms that a backup takes
    const quint32 m_seed = QRandomGenerator::system()->generate();
    QRandomGenerator m_random{m_seed};
};

// A store with some tens of thousands of attempts, and a backup of it that nothing disturbed.
void TestKilledBackup::initTestCase()
{
    qInfo("Moments from seed %u", m_seed);
    m_data = m_dir.filePath(u"data"_s);
    m_client = addClient(m_data);
    LoadedServer server(m_data);
    QVERIFY(server.start());
    server.load(std::vector<QByteArray>(4, m_client.login()));
    QTRY_VERIFY_WITH_TIMEOUT(server.answered(200) >= 20'000, patience);
    QVERIFY(server.stop());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(runSealed(backup(m_dir.filePath(u"good.backup"_s))));
    m_usual = int(timer.elapsed());
}

void TestKilledBackup::aBackupUnderLoadLosesNothingAndHoldsNobodyUp()
{
    LoadedServer server(m_data);
    QVERIFY(server.start());
    server.load(std::vector<QByteArray>(4, m_client.login()));
    QTRY_VERIFY_WITH_TIMEOUT(server.answered(200) >= 1000, patience);
    const QString file = m_dir.filePath(u"busy.backup"_s);
    const int before = server.answered(200);
    QVERIFY(runSealed(backup(file)));
    QVERIFY2(server.answered(200) > before + 100, "nobody was served while it ran");
    QVERIFY(server.stop());
    QCOMPARE(server.answered(503), 0);
    verifyHolds(StoredAttempts::read(m_data), server.answers());

    const QString elsewhere = m_dir.filePath(u"elsewhere"_s);
    QVERIFY(runSealed({u"restore"_s, file, u"--data"_s, elsewhere}));
    const StoredAttempts restored = StoredAttempts::read(elsewhere);
    QCOMPARE(restored.integrity, u"ok"_s);
    QVERIFY(restored.statuses.size() >= 20'000 + 1000);
    QCOMPARE(restored.counted, restored.settled); // of one moment
}

void TestKilledBackup::aKilledBackupLeavesNoneAndHarmsNothing()
{
    const QString file = m_dir.filePath(u"killed.backup"_s);
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        const bool done = runSealed(backup(file), m_random.bounded(m_usual));
        killed += !done;
        QVERIFY(!done || QFile::exists(file));
        if (QFile::exists(file)) { // killed or not, it is whole
            const QString there = m_dir.filePath(u"whole-%1"_s.arg(round));
            QVERIFY(runSealed({u"restore"_s, file, u"--data"_s, there}));
            QFile::remove(file);
        }
    }
    QVERIFY(killed > 0);
    QCOMPARE(StoredAttempts::read(m_data).integrity, u"ok"_s);
    QVERIFY(runSealed(backup(file))); // whatever the killed ones left
    QCOMPARE(QDir(m_data).entryList({u"*.copy*"_s}), QStringList());
}

void TestKilledBackup::aKilledRestoreLeavesAllOrNothing()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(runSealed(restore(m_dir.filePath(u"whole"_s))));
    const int usual = int(timer.elapsed());
    const qsizetype attempts = StoredAttempts::read(m_dir.filePath(u"whole"_s)).statuses.size();
    QVERIFY(attempts >= 20'000);

    const QString to = m_dir.filePath(u"again"_s);
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        killed += !runSealed(restore(to), m_random.bounded(usual));
        if (QFile::exists(to)) {
            const StoredAttempts stored = StoredAttempts::read(to);
            QCOMPARE(stored.integrity, u"ok"_s);
            QCOMPARE(stored.statuses.size(), attempts);
            QVERIFY(QDir(to).removeRecursively());
        }
    }
    QVERIFY(killed > 0);
    QVERIFY(runSealed(restore(to)));
    QCOMPARE(StoredAttempts::read(to).statuses.size(), attempts);
    QCOMPARE(QDir(m_dir.path()).entryList({u"again*"_s}), QStringList{u"again"_s});
}

QTEST_GUILESS_MAIN(TestKilledBackup)
#include "tst_killedbackup.moc"
