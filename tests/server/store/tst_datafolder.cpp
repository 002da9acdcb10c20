// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datafolder.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : -1;
}

bool setMode(const QString &path, int mode)
{
    return ::chmod(QFile::encodeName(path).constData(), mode_t(mode)) == 0;
}

} // namespace

// The checks look at owner and mode themselves, so they hold for root too.
class TstDataFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAMissingFolderForItsOwnerAlone();
    void namesItsFiles();
    void refusesAFolderByItsMode_data();
    void refusesAFolderByItsMode();
    void refusesAFileThatOthersMayRead_data();
    void refusesAFileThatOthersMayRead();
    void refusesWhatIsNoFolder();
    void refusesAFolderOfSomeoneElse();
    void refusesWhereItCannotBeMade();
    void quotesThePathForTheShell();
};

void TstDataFolder::makesAMissingFolderForItsOwnerAlone()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a/b/data"_s);
    const auto mask = ::umask(0);
    const auto folder = DataFolder::open(path);
    ::umask(mask);
    VERIFY_OK(folder);
    QCOMPARE(modeOf(path), 0700);
    VERIFY_OK(DataFolder::open(path));
}

void TstDataFolder::namesItsFiles()
{
    QTemporaryDir dir;
    const auto folder = DataFolder::open(dir.path() + "//x/../"_L1);
    VERIFY_OK(folder);
    QCOMPARE(folder->path(), dir.path());
    QCOMPARE(folder->databasePath(), dir.filePath(u"gatehouse.db"_s));
    QCOMPARE(folder->masterKeyPath(), dir.filePath(u"master.key"_s));
    QCOMPARE(folder->configPath(), dir.filePath(u"gatehouse.conf"_s));
}

void TstDataFolder::refusesAFolderByItsMode_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0755, 0750, 0701, 0710, 0770, 0777, 0500, 0000})
        QTest::addRow("%04o", mode) << mode;
}

void TstDataFolder::refusesAFolderByItsMode()
{
    QFETCH(int, mode);
    QTemporaryDir dir;
    QVERIFY(setMode(dir.path(), mode));
    const auto folder = DataFolder::open(dir.path());
    VERIFY_ERROR(Error::Kind::Denied, folder);
    const QString remedy = u"chmod 700 '%1'"_s.arg(dir.path());
    QVERIFY2(folder.error().message.contains(remedy), qPrintable(folder.error().message));
    QCOMPARE(modeOf(dir.path()), mode);
    QVERIFY(setMode(dir.path(), 0700));
    VERIFY_OK(DataFolder::open(dir.path()));
}

void TstDataFolder::refusesAFileThatOthersMayRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("mode");
    for (const char *name : {"gatehouse.db", "gatehouse.db-wal", "gatehouse.db-shm",
                             "gatehouse.db-journal", "master.key", "gatehouse.conf"}) {
        for (const int mode : {0644, 0640, 0602, 0400})
            QTest::addRow("%s %04o", name, mode) << QString::fromLatin1(name) << mode;
    }
}

void TstDataFolder::refusesAFileThatOthersMayRead()
{
    QFETCH(QString, name);
    QFETCH(int, mode);
    QTemporaryDir dir;
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(setMode(file.fileName(), mode));
    const auto folder = DataFolder::open(dir.path());
    VERIFY_ERROR(Error::Kind::Denied, folder);
    const QString remedy = u"chmod 600 '%1'"_s.arg(file.fileName());
    QVERIFY2(folder.error().message.contains(remedy), qPrintable(folder.error().message));
    QCOMPARE(modeOf(file.fileName()), mode);
    QVERIFY(setMode(file.fileName(), 0600));
    VERIFY_OK(DataFolder::open(dir.path()));
}

void TstDataFolder::refusesWhatIsNoFolder()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    VERIFY_ERROR(Error::Kind::Denied, DataFolder::open(file.fileName()));
    QVERIFY(QDir(dir.path()).mkdir(u"master.key"_s));
    VERIFY_ERROR(Error::Kind::Denied, DataFolder::open(dir.path()));
}

void TstDataFolder::refusesAFolderOfSomeoneElse()
{
    // Root may give its folder away; anyone else finds the system's root folder to be another's.
    QTemporaryDir dir;
    const bool given = ::chown(QFile::encodeName(dir.path()).constData(), 65534, gid_t(-1)) == 0;
    const auto folder = DataFolder::open(given ? dir.path() : u"/"_s);
    VERIFY_ERROR(Error::Kind::Denied, folder);
    QVERIFY(folder.error().message.contains("another user"_L1));
}

void TstDataFolder::refusesWhereItCannotBeMade()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    VERIFY_ERROR(Error::Kind::Denied, DataFolder::open(dir.filePath(u"file/data"_s)));
    VERIFY_ERROR(Error::Kind::Denied, DataFolder::open(u"/proc/gatehouse"_s));
}

void TstDataFolder::quotesThePathForTheShell()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"Sam's $HOME; x"_s);
    QVERIFY(QDir().mkdir(path));
    QVERIFY(setMode(path, 0755));
    const auto folder = DataFolder::open(path);
    VERIFY_ERROR(Error::Kind::Denied, folder);
    const QString quoted = dir.filePath(u"Sam'\\''s $HOME; x"_s);
    QVERIFY2(folder.error().message.contains(u"chmod 700 '%1'"_s.arg(quoted)),
             qPrintable(folder.error().message));
}

QTEST_GUILESS_MAIN(TstDataFolder)
#include "tst_datafolder.moc"
