// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/backup.h"
#include "admin/restore.h"
#include "crypto/masterkey.h"
#include "store/attemptstore.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"
#include "support/tmpfsmount.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"correct horse battery"_s;
constexpr Crypto::ScryptCost cheap{.log2N = 4, .r = 1, .p = 1};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

/// A store with some clients and attempts, its key, and a place for backups beside it.
class tst_Backup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void restoresAllThatItTook();
    void holdsTheStoreAsItStoodAtOneMoment();
    void leavesNothingInTheDataFolder();
    void isForItsOwnerOnly();
    void wantsALongPassphrase();
    void replacesNothingUnasked();
    void isOneAtATime();
    void takesOverWhatAKilledOneLeft();
    void tellsThatThereIsNoRoom();
    void canBeCancelled();
    void restoresIntoAnEmptyFolderOnly();
    void removesNothingThatALinkLeadsTo();
    void leavesNothingOfAnOtherPassphrase();
    void leavesNothingOfAChangedFile();
    void restoresNothingThatIsNoStore();
    void asksBeforeItTakesThePlace();
    void removesWhatAKilledRestoreLeft();
    void restoresOneAtATime();
    void isNotMadeWhereItCannotBeNoted();

private:
    BackupOrder order() const;
    RestoreOrder restoring() const;
    Result<BackupReport> backUp(const BackupOrder &wanted)
    {
        return writeBackup(*m_database, m_store->folder(), wanted);
    }
    QString target() const { return m_dir->filePath(u"restored"_s); }
    void verifyNothingRestored() const
    {
        QCOMPARE(QDir(m_dir->path()).entryList({u"restored*"_s}), QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;
};

void tst_Backup::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<TempStore>();
    for (int i = 0; i < 5; ++i)
        m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
    write(m_store->folder().masterKeyPath(), QByteArray(32, 'k'));
    write(m_store->folder().configPath(), "[server]\nlisten=127.0.0.1:9000\n");
    m_database = m_store->open(Store::Database::Role::Admin);
    auto transaction = orDie(Store::Transaction::begin(*m_database));
    QList<LoginAttempt> attempts;
    for (int i = 0; i < 100; ++i)
        attempts.append(sampleAttempt(i));
    orDie(Store::AttemptStore(*m_database).append(attempts));
    orDie(transaction.commit());
}

void tst_Backup::cleanup()
{
    m_database.reset();
    m_store.reset();
    m_dir.reset();
}

BackupOrder tst_Backup::order() const
{
    return {.file = m_dir->filePath(u"gate.backup"_s),
            .passphrase = passphrase,
            .alongside = {u"gatehouse.conf"_s, u"nothing.such"_s},
            .cost = cheap};
}

RestoreOrder tst_Backup::restoring() const
{
    return {
        .file = m_dir->filePath(u"gate.backup"_s), .passphrase = passphrase, .dataPath = target()};
}

void tst_Backup::restoresAllThatItTook()
{
    const auto report = backUp(order());
    VERIFY_OK(report);
    QCOMPARE(report->clients, 5);
    QCOMPARE(report->newestAttempt, 100);
    QCOMPARE(report->bytes, QFileInfo(report->file).size());

    const auto facts = restoreBackup(restoring());
    VERIFY_OK(facts);
    QCOMPARE(facts->clients, 5);
    QCOMPARE(facts->newestAttempt, 100);
    QCOMPARE(QDir(target()).entryList(QDir::Files),
             (QStringList{u"gatehouse.conf"_s, u"gatehouse.db"_s, u"master.key"_s}));
    for (const auto &name : {u"gatehouse.conf"_s, u"master.key"_s})
        QCOMPARE(contentOf(target() + u'/' + name),
                 contentOf(m_store->folder().path() + u'/' + name));
    // Every rule of who may read what holds there, and the store opens.
    const auto folder = Store::DataFolder::open(target());
    VERIFY_OK(folder);
    const auto file = Store::StoreFile::prepare(*folder);
    VERIFY_OK(file);
    const auto database = orDie(Store::Database::open(*file, Store::Database::Role::Admin));
    const auto rows = orDie(Store::AttemptStore(*database).after(0, {}, 1000));
    QCOMPARE(rows.size(), 100);
    QVERIFY(rows == orDie(Store::AttemptStore(*m_database).after(0, {}, 1000)));
}

// Written to between the copy and its end, it has nothing of that.
void tst_Backup::holdsTheStoreAsItStoodAtOneMoment()
{
    const auto other = m_store->open(Store::Database::Role::Worker);
    auto wanted = order();
    bool written = false;
    wanted.progress = [&](qint64, qint64) {
        if (!std::exchange(written, true)) {
            auto transaction = orDie(Store::Transaction::begin(*other));
            orDie(Store::AttemptStore(*other).append(QList{sampleAttempt(1000)}));
            orDie(transaction.commit());
        }
        return true;
    };
    VERIFY_OK(backUp(wanted));
    QVERIFY(written);
    const auto facts = restoreBackup(restoring());
    VERIFY_OK(facts);
    QCOMPARE(facts->newestAttempt, 100);
}

void tst_Backup::leavesNothingInTheDataFolder()
{
    const QDir folder(m_store->folder().path());
    const QStringList before = folder.entryList(QDir::Files | QDir::Hidden);
    VERIFY_OK(backUp(order()));
    auto hopeless = order();
    hopeless.file = u"/proc/no/such/folder"_s;
    QVERIFY(!backUp(hopeless));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), before);
}

void tst_Backup::isForItsOwnerOnly()
{
    const auto report = backUp(order());
    VERIFY_OK(report);
    QCOMPARE(QFile::permissions(report->file) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    VERIFY_OK(restoreBackup(restoring()));
    QCOMPARE(QFile::permissions(target() + "/master.key"_L1) &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void tst_Backup::wantsALongPassphrase()
{
    auto wanted = order();
    wanted.passphrase = u"eleven char"_s;
    VERIFY_ERROR(Error::Kind::Invalid, backUp(wanted));
    QVERIFY(!QFile::exists(wanted.file));
}

void tst_Backup::replacesNothingUnasked()
{
    auto wanted = order();
    write(wanted.file, "something dear");
    VERIFY_ERROR(Error::Kind::Conflict, backUp(wanted));
    QCOMPARE(contentOf(wanted.file), "something dear"_ba);
    wanted.replaces = true;
    VERIFY_OK(backUp(wanted));
    VERIFY_OK(restoreBackup(restoring()));
}

void tst_Backup::isOneAtATime()
{
    const QByteArray copy = QFile::encodeName(m_store->folder().databasePath() + ".copy"_L1);
    const int other = ::open(copy.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    QCOMPARE(::flock(other, LOCK_EX), 0);
    VERIFY_ERROR(Error::Kind::Conflict, backUp(order()));
    QVERIFY(!QFile::exists(order().file));
    ::close(other);
    VERIFY_OK(backUp(order()));
}

void tst_Backup::takesOverWhatAKilledOneLeft()
{
    write(m_store->folder().databasePath() + ".copy"_L1, QByteArray(10'000, 'x'));
    VERIFY_OK(backUp(order()));
    VERIFY_OK(restoreBackup(restoring()));
}

void tst_Backup::tellsThatThereIsNoRoom()
{
    const QString small = m_dir->filePath(u"small"_s);
    QVERIFY(QDir().mkdir(small));
    const TmpfsMount disk(small, "size=64k,mode=0700");
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    auto wanted = order();
    wanted.file = small + "/gate.backup"_L1;
    VERIFY_ERROR(Error::Kind::Unavailable, backUp(wanted));
    QCOMPARE(QDir(small).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_Backup::canBeCancelled()
{
    auto wanted = order();
    wanted.progress = [](qint64, qint64 total) {
        return total < 0;
    };
    VERIFY_ERROR(Error::Kind::Cancelled, backUp(wanted));
    QVERIFY(!QFile::exists(wanted.file));
}

void tst_Backup::restoresIntoAnEmptyFolderOnly()
{
    VERIFY_OK(backUp(order()));
    QVERIFY(QDir().mkdir(target()));
    write(target() + "/.hidden"_L1, "mine");
    VERIFY_ERROR(Error::Kind::Conflict, restoreBackup(restoring()));
    QCOMPARE(QDir(target()).entryList(QDir::Files | QDir::Hidden), QStringList{u".hidden"_s});
    QVERIFY(QFile::remove(target() + "/.hidden"_L1));
    VERIFY_OK(restoreBackup(restoring()));
    VERIFY_ERROR(Error::Kind::Conflict, restoreBackup(restoring())); // not twice
}

// Whoever may write beside the folder puts a link where a restore works.
void tst_Backup::removesNothingThatALinkLeadsTo()
{
    VERIFY_OK(backUp(order()));
    const QString others = m_dir->filePath(u"others"_s);
    const QString left = target() + ".restoring"_L1;
    QVERIFY(QDir().mkdir(others));
    write(others + "/file"_L1, "theirs");
    QVERIFY(QFile::link(others, left));
    VERIFY_ERROR(Error::Kind::Unavailable, restoreBackup(restoring()));
    QVERIFY(QFile::exists(others + "/file"_L1));
    QVERIFY(!QFile::exists(target()));
    QVERIFY(QFile::remove(left));
    QVERIFY(QDir().mkdir(left)); // of one that was killed
    VERIFY_OK(restoreBackup(restoring()));
    QVERIFY(!QFile::exists(left));
}

void tst_Backup::leavesNothingOfAnOtherPassphrase()
{
    VERIFY_OK(backUp(order()));
    auto wanted = restoring();
    wanted.passphrase += u'!';
    VERIFY_ERROR(Error::Kind::Denied, restoreBackup(wanted));
    verifyNothingRestored();
}

void tst_Backup::leavesNothingOfAChangedFile()
{
    const auto report = backUp(order());
    VERIFY_OK(report);
    const QByteArray whole = contentOf(report->file);
    for (qsizetype i = 20; i < whole.size(); i += whole.size() / 60) {
        QByteArray changed = whole;
        changed[i] = char(changed[i] ^ 0x10);
        write(report->file, changed);
        const auto result = restoreBackup(restoring());
        QVERIFY2(!result, qPrintable(QString::number(i)));
        verifyNothingRestored();
    }
    write(report->file, whole.chopped(1));
    QVERIFY(!restoreBackup(restoring()));
    verifyNothingRestored();
    write(report->file, whole);
    VERIFY_OK(restoreBackup(restoring()));
}

void tst_Backup::restoresNothingThatIsNoStore()
{
    // Well sealed, and yet no store.
    QFile file(order().file);
    QVERIFY(file.open(QFile::WriteOnly));
    BackupArchive::Writer archive(
        orDie(Crypto::SealedStream::Writer::begin(file, passphrase, cheap)));
    QFile conf(m_store->folder().configPath());
    QVERIFY(conf.open(QFile::ReadOnly));
    orDie(archive.add(u"gatehouse.db"_s, conf, conf.size()));
    orDie(archive.finish());
    file.close();
    QVERIFY(!restoreBackup(restoring()));
    verifyNothingRestored();
}

void tst_Backup::asksBeforeItTakesThePlace()
{
    VERIFY_OK(backUp(order()));
    auto wanted = restoring();
    QString asked;
    wanted.check = [&](const QString &folder) -> Result<void> {
        asked = folder;
        return Error{Error::Kind::Corrupt, u"Not this one."_s};
    };
    VERIFY_ERROR(Error::Kind::Corrupt, restoreBackup(wanted));
    QVERIFY(!asked.isEmpty() && asked != target());
    verifyNothingRestored();
}

void tst_Backup::removesWhatAKilledRestoreLeft()
{
    VERIFY_OK(backUp(order()));
    QVERIFY(QDir().mkdir(target() + ".restoring"_L1));
    write(target() + ".restoring/gatehouse.db"_L1, "half");
    VERIFY_OK(restoreBackup(restoring()));
    QCOMPARE(QDir(m_dir->path()).entryList({u"restored*"_s}), QStringList{u"restored"_s});
}

void tst_Backup::restoresOneAtATime()
{
    VERIFY_OK(backUp(order()));
    const QString place = restoring().dataPath + ".restoring"_L1;
    QVERIFY(QDir().mkpath(place));
    write(place + "/half"_L1, "of another restore");
    const int other = ::open(QFile::encodeName(place).constData(), O_RDONLY | O_DIRECTORY);
    QVERIFY(::flock(other, LOCK_EX | LOCK_NB) == 0);
    const auto refused = restoreBackup(restoring());
    VERIFY_ERROR(Error::Kind::Conflict, refused);
    QVERIFY(refused.error().message.contains("under way"_L1));
    QVERIFY(QFile::exists(place + "/half"_L1));
    ::close(other); // killed
    VERIFY_OK(restoreBackup(restoring()));
}

void tst_Backup::isNotMadeWhereItCannotBeNoted()
{
    VERIFY_OK(backUp(order()));
    const QByteArray earlier = contentOf(order().file);
    VERIFY_OK(m_database->execute(u"CREATE TRIGGER full BEFORE INSERT ON journal BEGIN "
                                  "SELECT RAISE(ABORT, 'no'); END"_s));
    BackupOrder again = order();
    again.replaces = true;
    QVERIFY(!backUp(again));
    QCOMPARE(contentOf(order().file), earlier);
}

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_backup.moc"
