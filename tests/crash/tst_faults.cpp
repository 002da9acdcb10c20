// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "plainconnection.h"
#include "storedattempts.h"
#include "support/tmpfsmount.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <linux/fs.h>
#include <memory>
#include <sys/ioctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

const QStringList storeFiles{u"gatehouse.db"_s, u"gatehouse.db-wal"_s, u"gatehouse.db-shm"_s};

/// Fills a file until its file system has no room; false where it never comes to that.
bool fillDisk(const QString &path)
{
    QFile filler(path);
    if (!filler.open(QFile::WriteOnly | QFile::Unbuffered))
        return false;
    for (qsizetype piece = 64 * 1024; piece > 0; piece /= 8) {
        const QByteArray zeros(piece, '\0');
        while (filler.write(zeros) == zeros.size()) {
        }
    }
    return filler.error() != QFile::NoError;
}

/// Forbids the system to change a file, or allows it again. False where nobody may (not root, or
/// not this file system).
bool setImmutable(const QString &path, bool on)
{
    QFile file(path);
    int flags = 0;
    if (!file.open(QFile::ReadOnly) || ::ioctl(file.handle(), FS_IOC_GETFLAGS, &flags) != 0)
        return false;
    flags = on ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
    return ::ioctl(file.handle(), FS_IOC_SETFLAGS, &flags) == 0;
}

/// Another program that is in the middle of writing to the store.
class ForeignLock
{
public:
    explicit ForeignLock(const QString &databasePath)
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        database.setDatabaseName(databasePath);
        m_held = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~ForeignLock() { QSqlDatabase::removeDatabase(u"foreign"_s); }
    Q_DISABLE_COPY_MOVE(ForeignLock)
    bool isHeld() const { return m_held; }

private:
    bool m_held;
};

} // namespace

/// What goes wrong around a server while it serves. As long as it lasts calls are answered 503; no
/// answer before, during or after has no row; and the service is back by itself once it is over.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void survivesAFullDisk();
    void survivesAKillOnAFullDisk();
    void waitsOutAnotherProgramsLock();
    void noticesThatTheStoreWasMovedAway();
    void writesNothingToARemovedStore();
    void survivesAReadOnlyStore();
    void runsOutOfDescriptors();

private:
    bool serve(const QString &dataPath);
    bool refuses() { return grows(503); }
    bool logsIn() { return grows(200); }
    bool grows(int status);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
    IssuedClient m_client;
    std::unique_ptr<LoadedServer> m_server;
};

void TestFaults::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestFaults::cleanup()
{
    m_server.reset();
    m_dir.reset();
}

// Clients that log in as fast as they are answered, until the server ends.
bool TestFaults::serve(const QString &dataPath)
{
    m_data = dataPath;
    m_client = addClient(dataPath);
    m_server = std::make_unique<LoadedServer>(dataPath);
    if (m_client.key.isEmpty() || !m_server->start())
        return false;
    m_server->load(std::vector<QByteArray>(4, m_client.login()));
    return logsIn();
}

// Whether more such answers arrive from now on: several, for one may have been under way.
bool TestFaults::grows(int status)
{
    const int before = m_server->answered(status);
    return QTest::qWaitFor([&] { return m_server->answered(status) >= before + 8; }, patience);
}

void TestFaults::survivesAFullDisk()
{
    const Gatehouse::Test::TmpfsMount disk(m_dir->path(), "size=24m,mode=0700");
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    QVERIFY(serve(m_dir->filePath(u"data"_s)));

    for (int time = 0; time < 2; ++time) {
        QVERIFY(fillDisk(m_dir->filePath(u"filler"_s)));
        QVERIFY(refuses());
        QVERIFY(QFile::remove(m_dir->filePath(u"filler"_s)));
        QVERIFY(logsIn());
    }
    QVERIFY(m_server->stop());
    verifyHolds(StoredAttempts::read(m_data), m_server->answers());
}

void TestFaults::survivesAKillOnAFullDisk()
{
    const Gatehouse::Test::TmpfsMount disk(m_dir->path(), "size=24m,mode=0700");
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    QVERIFY(serve(m_dir->filePath(u"data"_s)));
    QVERIFY(fillDisk(m_dir->filePath(u"filler"_s)));
    QVERIFY(refuses());
    m_server->kill();
    const auto answers = m_server->answers();

    QVERIFY(QFile::remove(m_dir->filePath(u"filler"_s)));
    verifyHolds(StoredAttempts::read(m_data), answers);
    LoadedServer again(m_data);
    QVERIFY(again.start());
    again.load({m_client.login()});
    QTRY_VERIFY_WITH_TIMEOUT(again.answered(200) > 0, patience);
    QVERIFY(again.stop());
}

void TestFaults::waitsOutAnotherProgramsLock()
{
    constexpr int lockTime = 30'000; // ms
    QVERIFY(serve(m_dir->filePath(u"data"_s)));
    {
        const ForeignLock lock(QDir(m_data).filePath(u"gatehouse.db"_s));
        QVERIFY(lock.isHeld());
        QVERIFY(refuses());
        const int before = m_server->answered(200);
        QTest::qWait(lockTime);
        QCOMPARE(m_server->answered(200), before);
    }
    QVERIFY(logsIn());
    QVERIFY(m_server->stop());
    verifyHolds(StoredAttempts::read(m_data), m_server->answers());
}

void TestFaults::noticesThatTheStoreWasMovedAway()
{
    QVERIFY(serve(m_dir->filePath(u"data"_s)));
    const QDir data(m_data);
    QVERIFY(data.mkdir(u"aside"_s));
    for (const QString &file : storeFiles)
        QVERIFY(QFile::rename(data.filePath(file), data.filePath(u"aside/"_s + file)));
    QVERIFY(refuses());
    const int before = m_server->answered(200);
    QVERIFY(refuses());
    QCOMPARE(m_server->answered(200), before);
    QVERIFY(!data.exists(u"gatehouse.db"_s)); // no empty one is made in its place

    for (const QString &file : storeFiles)
        QVERIFY(QFile::rename(data.filePath(u"aside/"_s + file), data.filePath(file)));
    QVERIFY(logsIn());
    QVERIFY(m_server->stop());
    verifyHolds(StoredAttempts::read(m_data), m_server->answers());
}

void TestFaults::writesNothingToARemovedStore()
{
    QVERIFY(serve(m_dir->filePath(u"data"_s)));
    const QDir data(m_data);
    for (const QString &file : storeFiles)
        QVERIFY(QFile::remove(data.filePath(file)));
    QVERIFY(refuses());
    const int before = m_server->answered(200);
    QVERIFY(refuses());
    QCOMPARE(m_server->answered(200), before);
    QVERIFY(!data.exists(u"gatehouse.db"_s));
    PlainConnection probe(m_server->port());
    QVERIFY(probe.send("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(statusOf(probe.receive()), 503);
    QVERIFY(m_server->stop());
}

void TestFaults::survivesAReadOnlyStore()
{
    QVERIFY(serve(m_dir->filePath(u"data"_s)));
    const QString log = QDir(m_data).filePath(u"gatehouse.db-wal"_s);
    if (!setImmutable(log, true))
        QSKIP("only root may forbid writing to a file that is open, and not on every file system");
    const bool refused = refuses();
    QVERIFY(setImmutable(log, false));
    QVERIFY(refused);
    QVERIFY(logsIn());
    QVERIFY(m_server->stop());
    verifyHolds(StoredAttempts::read(m_data), m_server->answers());
}

void TestFaults::runsOutOfDescriptors()
{
    QVERIFY(serve(m_dir->filePath(u"data"_s)));
    const auto process = pid_t(m_server->processId());
    const auto open = QDir(u"/proc/%1/fd"_s.arg(process)).entryList(QDir::Files | QDir::System);
    rlimit usual{};
    QCOMPARE(::prlimit(process, RLIMIT_NOFILE, nullptr, &usual), 0);
    const rlimit narrow{rlim_t(open.size()) + 3, usual.rlim_max};
    QCOMPARE(::prlimit(process, RLIMIT_NOFILE, &narrow, nullptr), 0);

    // More than there is room for; the system accepts them, the server cannot.
    std::vector<std::unique_ptr<PlainConnection>> crowd;
    for (int i = 0; i < 20; ++i)
        crowd.push_back(std::make_unique<PlainConnection>(m_server->port()));
    QVERIFY(logsIn()); // who is in is served
    QCOMPARE(::prlimit(process, RLIMIT_NOFILE, &usual, nullptr), 0);

    for (const auto &connection : crowd) {
        QVERIFY(connection->send(postOf("/auth/login", m_client.login())));
        QCOMPARE(statusOf(connection->receive()), 200);
    }
    QVERIFY(m_server->stop());
    verifyHolds(StoredAttempts::read(m_data), m_server->answers());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
