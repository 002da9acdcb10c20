// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/restore.h"

#include "admin/backuparchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

Error cannot(const QString &path, const QString &what, const QString &why)
{
    return {Error::Kind::Unavailable,
            u"%1 cannot be %2: %3. Mend that, or choose another folder with --data."_s.arg(
                path, what, why)};
}

bool isEmptyOrMissing(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return true;
    return info.isDir() && QDir(path).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot |
                                              QDir::Hidden | QDir::System);
}

/// Makes durable what a folder lists.
void syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

/// A folder that is open, and locked by flock() while it is.
class LockedFolder
{
public:
    /// Nothing, with errno, where it cannot be had; EWOULDBLOCK: somebody has the lock.
    static std::optional<LockedFolder> take(const QString &path)
    {
        LockedFolder folder(::open(QFile::encodeName(path).constData(),
                                   O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (folder.m_handle < 0 || ::flock(folder.m_handle, LOCK_EX | LOCK_NB) != 0)
            return {};
        return folder;
    }
    LockedFolder(LockedFolder &&other) noexcept
        : m_handle(std::exchange(other.m_handle, -1))
    {
    }
    LockedFolder &operator=(LockedFolder &&) = delete;
    ~LockedFolder()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }

    /// False where another one has taken its place since it was opened.
    bool isAt(const QString &path) const
    {
        struct stat here;
        struct stat there;
        return ::fstat(m_handle, &here) == 0 &&
               ::lstat(QFile::encodeName(path).constData(), &there) == 0 &&
               here.st_dev == there.st_dev && here.st_ino == there.st_ino;
    }

private:
    explicit LockedFolder(int handle)
        : m_handle(handle)
    {
    }
    int m_handle;
};

bool removeAllIn(const QString &path)
{
    bool all = true;
    const auto inside = QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System |
                                                 QDir::NoDotAndDotDot);
    for (const QFileInfo &each : inside)
        all &= each.isDir() && !each.isSymLink() ? QDir(each.filePath()).removeRecursively()
                                                 : QFile::remove(each.filePath());
    return all;
}

/// A private folder beside the one it is to become, removed unless it has taken its place. While it
/// is there it is locked, so that no other restore takes it for what a killed one left.
class Workplace
{
public:
    static Result<Workplace> make(const QString &dataPath)
    {
        const QString path = dataPath + ".restoring"_L1;
        const QString parent = QFileInfo(path).absolutePath();
        if (!QDir().mkpath(parent))
            return cannot(parent, u"made"_s, qt_error_string(errno));
        for (int tries = 0; tries < 10; ++tries) {
            const bool isOurs = ::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0;
            if (!isOurs && errno != EEXIST)
                return cannot(path, u"made"_s, qt_error_string(errno));
            // What an earlier restore left that was killed, and nothing that somebody else put
            // there: behind a link are files of others.
            const QFileInfo left(path);
            if (!isOurs && (left.isSymLink() ||
                            (left.exists() && (!left.isDir() || left.ownerId() != ::geteuid()))))
                return cannot(path, u"used"_s,
                              u"it is in the way and no restore of yours left it"_s);
            auto lock = LockedFolder::take(path);
            if (!lock && errno == ENOENT)
                continue; // the other one has just ended
            if (!lock && errno != EWOULDBLOCK) {
                const QString why = qt_error_string(errno);
                if (isOurs)
                    ::rmdir(QFile::encodeName(path).constData());
                return cannot(path, u"locked"_s, why);
            }
            if (!lock)
                return Error{
                    Error::Kind::Conflict,
                    u"Another restore into %1 is under way. Wait for its end."_s.arg(dataPath)};
            if (!lock->isAt(path))
                continue;
            if (!removeAllIn(path))
                return cannot(path, u"removed"_s, u"something in it is in use"_s);
            return Workplace(path, *std::move(lock));
        }
        return cannot(path, u"made"_s, u"others make and remove it all the time"_s);
    }
    Workplace(Workplace &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
        , m_lock(std::move(other.m_lock))
    {
    }
    Workplace &operator=(Workplace &&) = delete;
    ~Workplace()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }

    QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_path : m_path + u'/' + name;
    }

    /// An empty folder may be in that place; rename() takes it over.
    Result<void> become(const QString &dataPath)
    {
        syncFolder(m_path);
        if (std::rename(QFile::encodeName(m_path).constData(),
                        QFile::encodeName(dataPath).constData()) != 0)
            return cannot(dataPath, u"put in its place"_s, qt_error_string(errno));
        syncFolder(QFileInfo(dataPath).absolutePath());
        m_path.clear();
        return {};
    }

private:
    Workplace(QString path, LockedFolder lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }
    QString m_path;
    LockedFolder m_lock;
};

Result<void> unpackFile(BackupArchive::Reader &archive, const BackupArchive::Reader::Entry &entry,
                        const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::NewOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return cannot(path, u"made"_s, file.errorString());
    if (auto unpacked = archive.unpack(entry, file); !unpacked)
        return unpacked;
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return cannot(path, u"written"_s, file.errorString());
    return {};
}

Result<void> unpackAll(BackupArchive::Reader &archive, const Workplace &place)
{
    while (true) {
        const auto entry = archive.next();
        if (!entry)
            return entry.error();
        if (!*entry)
            return {};
        if (auto unpacked = unpackFile(archive, **entry, place.path((*entry)->name)); !unpacked)
            return unpacked;
    }
}

Error about(const QString &file, const Error &error)
{
    return {error.kind, u"The backup %1 was not restored. %2"_s.arg(file, error.message)};
}

} // namespace

Result<Store::StoreFileFacts> restoreBackup(const RestoreOrder &order)
{
    const QString dataPath = QDir::cleanPath(QFileInfo(order.dataPath).absoluteFilePath());
    if (!isEmptyOrMissing(dataPath))
        return Error{Error::Kind::Conflict,
                     u"%1 has something in it, and a backup is restored into an empty folder only. "
                     "Name another with --data, or move away what is there."_s.arg(dataPath)};
    QFile file(order.file);
    if (!file.open(QFile::ReadOnly))
        return Error{Error::Kind::NotFound,
                     u"The backup %1 cannot be read: %2."_s.arg(order.file, file.errorString())};
    auto stream = Crypto::SealedStream::Reader::begin(file, order.passphrase, order.mostMemory);
    if (!stream)
        return about(order.file, stream.error());
    auto place = Workplace::make(dataPath);
    if (!place)
        return place.error();
    BackupArchive::Reader archive(*std::move(stream));
    if (const auto unpacked = unpackAll(archive, *place); !unpacked)
        return about(order.file, unpacked.error());
    const auto facts = Store::examine(place->path(u"gatehouse.db"_s));
    if (!facts)
        return about(order.file, facts.error());
    if (order.check)
        if (const auto checked = order.check(place->path()); !checked)
            return about(order.file, checked.error());
    if (const auto moved = place->become(dataPath); !moved)
        return moved.error();
    return *facts;
}

} // namespace Gatehouse::Admin
