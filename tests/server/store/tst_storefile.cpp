// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"

#include "store/clientstore.h"
#include "store/connection.h"
#include "store/fileheader.h"
#include "store/migrations.h"
#include "support/checkresult.h"
#include "support/tempstore.h"
#include "support/tmpfsmount.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Folder
{
    QTemporaryDir dir;
    DataFolder folder = orDie(DataFolder::open(dir.path()));
    QString file(const char *suffix = "") const
    {
        return folder.databasePath() + QLatin1StringView(suffix);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void write(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : -1;
}

timespec changedAt(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mtim;
}

// A closed store with some clients, all of it in the one file.
void fill(const DataFolder &folder, int clients)
{
    const auto file = orDie(StoreFile::prepare(folder));
    const auto database = orDie(Database::open(file, Database::Role::Admin));
    ClientStore store(*database);
    auto transaction = orDie(Transaction::begin(*database));
    for (int i = 0; i < clients; ++i)
        orDie(store.insert(
            {.name = u"Client %1"_s.arg(i), .apiKey = orDie(ApiKey::parse(u"ak_%1"_s.arg(i)))}));
    orDie(transaction.commit());
}

qint64 clientsIn(const DataFolder &folder)
{
    const auto file = orDie(StoreFile::prepare(folder));
    const auto database = orDie(Database::open(file, Database::Role::Reader));
    return orDie(ClientStore(*database).count());
}

// Runs the work in a process of its own and kills it after the delay.
void runAndKill(std::chrono::microseconds delay, const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    std::this_thread::sleep_for(delay);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
}

} // namespace

class TstStoreFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAFileForItsOwnerAlone();
    void changesNothingTheSecondTime();
    void isMadeOnceByManyThreadsAtOnce();
    void isMadeOnceByManyProcessesAtOnce();
    void survivesBeingKilledWhileItIsMade();
    void opensWhatAKilledProcessLeft();
    void neverTouchesANewerStore_data();
    void neverTouchesANewerStore();
    void neverTouchesAnotherProgramsDatabase();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void refusesAFileThatOthersMayRead();
    void refusesAReadOnlyFileSystem();
    void refusesAFullDisk();
    void refusesALockedFile();
    void startsInTimeWithALargeStore();
};

void TstStoreFile::makesAFileForItsOwnerAlone()
{
    const Folder place;
    const auto mask = ::umask(0);
    const auto file = orDie(StoreFile::prepare(place.folder));
    const auto database = orDie(Database::open(file, Database::Role::Admin));
    orDie(database->execute(u"UPDATE revision SET value = 5"_s));
    ::umask(mask);
    QCOMPARE(file.path(), place.file());
    QCOMPARE(modeOf(place.file()), 0600);
    QCOMPARE(modeOf(place.file("-wal")), 0600);
    QCOMPARE(modeOf(place.file("-shm")), 0600);
    QCOMPARE(database->connection().value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
}

void TstStoreFile::changesNothingTheSecondTime()
{
    const Folder place;
    fill(place.folder, 3);
    const QByteArray before = contentOf(place.file());
    QVERIFY(before.size() > 4096);
    VERIFY_OK(StoreFile::prepare(place.folder));
    QCOMPARE(contentOf(place.file()), before);
    QCOMPARE(clientsIn(place.folder), 3);
}

void TstStoreFile::isMadeOnceByManyThreadsAtOnce()
{
    const Folder place;
    std::array<std::optional<Result<StoreFile>>, 6> results;
    std::vector<std::thread> threads;
    for (auto &result : results)
        threads.emplace_back([&] { result = StoreFile::prepare(place.folder); });
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &result : results)
        VERIFY_OK(*result);
    QCOMPARE(clientsIn(place.folder), 0);
}

void TstStoreFile::isMadeOnceByManyProcessesAtOnce()
{
    const Folder place;
    QList<pid_t> children;
    for (int i = 0; i < 6; ++i) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(StoreFile::prepare(place.folder).ok() ? 0 : 1);
        children.append(child);
    }
    for (const pid_t child : children) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
    QCOMPARE(clientsIn(place.folder), 0);
}

void TstStoreFile::survivesBeingKilledWhileItIsMade()
{
    constexpr int rounds = 25;
    int unfinished = 0;
    for (int round = 0; round < rounds; ++round) {
        const Folder place;
        runAndKill(round * 500us, [&] { (void)StoreFile::prepare(place.folder); });
        const auto header = FileHeader::read(place.file());
        unfinished += header.ok() && header->applicationId == 0;
        VERIFY_OK(StoreFile::prepare(place.folder));
        QCOMPARE(clientsIn(place.folder), 0);
    }
    qInfo("%d of %d were killed with the file made and the schema not", unfinished, rounds);
}

void TstStoreFile::opensWhatAKilledProcessLeft()
{
    const Folder place;
    fill(place.folder, 2);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto file = orDie(StoreFile::prepare(place.folder));
        const auto database = orDie(Database::open(file, Database::Role::Worker));
        ClientStore clients(*database);
        orDie(clients.insert({.name = u"Kept"_s, .apiKey = orDie(ApiKey::parse(u"ak_kept"_s))}));
        auto transaction = orDie(Transaction::begin(*database));
        orDie(clients.insert({.name = u"Lost"_s, .apiKey = orDie(ApiKey::parse(u"ak_lost"_s))}));
        ::raise(SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(QFileInfo(place.file("-wal")).size() > 0);
    QCOMPARE(clientsIn(place.folder), 3);
}

void TstStoreFile::neverTouchesANewerStore_data()
{
    QTest::addColumn<bool>("inTheLogAlone");
    QTest::newRow("in the file") << false;
    QTest::newRow("in the log alone") << true;
}

void TstStoreFile::neverTouchesANewerStore()
{
    QFETCH(bool, inTheLogAlone);
    const Folder made;
    const Folder place;
    fill(made.folder, 2);
    {
        const auto newer = orDie(Connection::open(made.file(), Connection::Mode::ReadWrite, 1s));
        orDie(newer->execute(u"PRAGMA user_version = %1"_s.arg(Migrations::currentVersion() + 1)));
        if (inTheLogAlone) { // copied while it is open, as a killed process leaves it
            QVERIFY(QFile::copy(made.file(), place.file()));
            QVERIFY(QFile::copy(made.file("-wal"), place.file("-wal")));
        }
    }
    if (!inTheLogAlone)
        QVERIFY(QFile::copy(made.file(), place.file()));
    const QByteArray file = contentOf(place.file());
    const QByteArray log = contentOf(place.file("-wal"));
    const timespec changed = changedAt(place.file());

    const auto refused = StoreFile::prepare(place.folder);
    VERIFY_ERROR(Error::Kind::Corrupt, refused);
    QVERIFY2(refused.error().message.contains("newer"_L1), qPrintable(refused.error().message));
    QCOMPARE(contentOf(place.file()), file);
    QCOMPARE(contentOf(place.file("-wal")), log);
    QCOMPARE(changedAt(place.file()).tv_sec, changed.tv_sec);
    QCOMPARE(changedAt(place.file()).tv_nsec, changed.tv_nsec);
    if (!inTheLogAlone) {
        const QStringList left = QDir(place.dir.path()).entryList(QDir::Files);
        QCOMPARE(left, QStringList(u"gatehouse.db"_s));
    }
}

void TstStoreFile::neverTouchesAnotherProgramsDatabase()
{
    for (const QString &claim : {u"PRAGMA user_version = 1"_s, u"PRAGMA application_id = 77"_s,
                                 u"CREATE TABLE more (x)"_s}) {
        const Folder place;
        write(place.file(), 0, {});
        {
            const auto other =
                orDie(Connection::open(place.file(), Connection::Mode::ReadWrite, 1s));
            orDie(other->execute(u"CREATE TABLE theirs (x)"_s));
            orDie(other->execute(claim));
        }
        const QByteArray before = contentOf(place.file());
        const auto refused = StoreFile::prepare(place.folder);
        VERIFY_ERROR(Error::Kind::Corrupt, refused);
        QVERIFY(refused.error().message.contains("another program"_L1));
        QCOMPARE(contentOf(place.file()), before);
    }
}

void TstStoreFile::refusesADamagedFile_data()
{
    QTest::addColumn<int>("damage");
    const char *names[] = {"text",           "header cut short", "header overwritten",
                           "end missing",    "emptied",          "page overwritten",
                           "last page",      "trigger missing",  "index missing",
                           "table replaced", "no revision"};
    for (int i = 0; i < int(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void TstStoreFile::refusesADamagedFile()
{
    QFETCH(int, damage);
    const Folder place;
    fill(place.folder, 300);
    const auto sql = [&](const QString &statement) {
        const auto raw = orDie(Connection::open(place.file(), Connection::Mode::ReadWrite, 1s));
        orDie(raw->execute(statement));
    };
    const qint64 size = QFileInfo(place.file()).size();
    switch (damage) {
    case 0:
        QFile::resize(place.file(), 0);
        write(place.file(), 0, "[settings]\nlisten=127.0.0.1:8080\n");
        break;
    case 1: QFile::resize(place.file(), 50); break;
    case 2: write(place.file(), 0, QByteArray(100, '\x5a')); break;
    case 3: QFile::resize(place.file(), size - 4096); break;
    case 4:
        QFile::resize(place.file(), 0);
        write(place.file("-wal"), 0, "not empty");
        break;
    case 5: write(place.file(), 2 * 4096, QByteArray(4096, '\xff')); break;
    case 6: write(place.file(), size - 4096, QByteArray(4096, '\x05')); break;
    case 7: sql(u"DROP TRIGGER clients_update_raises_revision"_s); break;
    case 8: sql(u"DROP INDEX attempts_by_client"_s); break;
    case 9: sql(u"ALTER TABLE secrets ADD COLUMN plain TEXT"_s); break;
    default: sql(u"DELETE FROM revision"_s); break;
    }
    const auto refused = StoreFile::prepare(place.folder);
    VERIFY_ERROR(Error::Kind::Corrupt, refused);
    QVERIFY2(refused.error().message.contains("damaged"_L1), qPrintable(refused.error().message));
    QVERIFY(refused.error().message.contains("backup"_L1));
}

void TstStoreFile::refusesAFileThatOthersMayRead()
{
    const Folder place;
    fill(place.folder, 1);
    QVERIFY(::chmod(QFile::encodeName(place.file()).constData(), 0644) == 0);
    const auto refused = StoreFile::prepare(place.folder);
    VERIFY_ERROR(Error::Kind::Denied, refused);
    QVERIFY(refused.error().message.contains("chmod 600"_L1));
    QCOMPARE(modeOf(place.file()), 0644);
}

void TstStoreFile::refusesAReadOnlyFileSystem()
{
    // Without the right to mount, a file its owner may not write stands in.
    const Folder place;
    const TmpfsMount mount(place.dir.path(), "size=1m,mode=0700");
    fill(place.folder, 1);
    QVERIFY(mount.isMounted() ? mount.makeReadOnly()
                              : ::chmod(QFile::encodeName(place.file()).constData(), 0400) == 0);
    VERIFY_ERROR(Error::Kind::Denied, StoreFile::prepare(place.folder));
    if (mount.isMounted())
        VERIFY_ERROR(Error::Kind::Denied, DataFolder::open(place.dir.path()));
}

void TstStoreFile::refusesAFullDisk()
{
    const Folder place;
    const TmpfsMount mount(place.dir.path(), "size=16k,mode=0700");
    if (!mount.isMounted()) // tst_migrations fills a file without mounting
        return;
    const auto refused = StoreFile::prepare(place.folder);
    VERIFY_ERROR(Error::Kind::Unavailable, refused);
    QVERIFY2(refused.error().message.contains("full"_L1), qPrintable(refused.error().message));
}

void TstStoreFile::refusesALockedFile()
{
    const Folder place;
    fill(place.folder, 1);
    const auto other = orDie(Connection::open(place.file(), Connection::Mode::ReadWrite, 1s));
    VERIFY_OK(other->execute(u"BEGIN EXCLUSIVE"_s));
    QElapsedTimer timer;
    timer.start();
    const auto refused = StoreFile::prepare(place.folder);
    VERIFY_ERROR(Error::Kind::Unavailable, refused);
    QVERIFY(refused.error().message.contains("locked"_L1));
    QVERIFY(timer.elapsed() < 10'000);
    VERIFY_OK(other->execute(u"ROLLBACK"_s));
    VERIFY_OK(StoreFile::prepare(place.folder));
}

void TstStoreFile::startsInTimeWithALargeStore()
{
    const Folder place;
    fill(place.folder, 1);
    {
        const auto raw = orDie(Connection::open(place.file(), Connection::Mode::ReadWrite, 1s));
        orDie(raw->execute(u"PRAGMA synchronous = OFF"_s));
        orDie(raw->execute(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
            "INSERT INTO clients (name, api_key, status, created_at, note) "
            "SELECT 'n', 'ak_large_' || i, 0, 0, hex(zeroblob(150)) FROM n"_s));
    }
    QVERIFY(QFileInfo(place.file()).size() > 32 * 1024 * 1024);
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(StoreFile::prepare(place.folder));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TstStoreFile)
#include "tst_storefile.moc"
