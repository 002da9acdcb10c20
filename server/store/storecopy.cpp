// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storecopy.h"

#include "store/connection.h"
#include "store/migrations.h"
#include "store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Store {

namespace {

constexpr qint64 spareRoom = 16 * 1024 * 1024; // for logins to be recorded meanwhile

Result<void> checkRoom(const DataFolder &folder)
{
    const qint64 wanted = QFileInfo(folder.databasePath()).size() + spareRoom;
    const qint64 left = QStorageInfo(folder.path()).bytesAvailable();
    if (left >= wanted)
        return {};
    return Error{Error::Kind::Unavailable,
                 u"A copy of the store needs up to %1 MiB in %2, and there are %3 MiB left. Make "
                 "room and try again."_s.arg(QString::number(wanted >> 20), folder.path(),
                                             QString::number(left >> 20))};
}

/// The file, empty and claimed, or an Error.
Result<int> claim(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0)
        return Error{Error::Kind::Denied, u"%1 cannot be made: %2. Make the folder writable."_s.arg(
                                              path, qt_error_string(errno))};
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return Error{Error::Kind::Conflict,
                     u"Another backup of this store is being made. Wait for its end."_s};
    }
    ::fchmod(file, S_IRUSR | S_IWUSR);
    if (::ftruncate(file, 0) != 0) {
        const int reason = errno;
        ::close(file);
        return Error{Error::Kind::Unavailable,
                     u"%1 cannot be written: %2. Make room."_s.arg(path, qt_error_string(reason))};
    }
    return file;
}

Error damaged(const QString &path, const QString &what)
{
    return {Error::Kind::Corrupt,
            u"The store %1 is damaged (%2). Use another backup."_s.arg(path, what)};
}

} // namespace

StoreCopy::StoreCopy(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{
}

StoreCopy::StoreCopy(StoreCopy &&other) noexcept
    : m_path(other.m_path)
    , m_lock(std::exchange(other.m_lock, -1))
{
}

StoreCopy::~StoreCopy()
{
    if (m_lock < 0)
        return;
    QFile::remove(m_path); // first, so that nobody claims what is about to go
    ::close(m_lock);
}

Result<StoreCopy> StoreCopy::make(Database &database, const DataFolder &folder)
{
    if (const auto room = checkRoom(folder); !room)
        return room.error();
    const QString path = folder.databasePath() + ".copy"_L1;
    const auto claimed = claim(path);
    if (!claimed)
        return claimed.error();
    StoreCopy copy(path, *claimed);
    if (const auto done = database.execute(u"VACUUM INTO :1"_s, {path}); !done)
        return done.error();
    return copy;
}

Result<StoreFileFacts> examine(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly, 1s);
    if (!connection)
        return connection.error();
    const auto state = Migrations::stateOf(**connection);
    if (!state)
        return state.error();
    if (const auto ours = Migrations::checkState(*state, path); !ours)
        return ours.error();
    if (state->empty)
        return damaged(path, u"it is empty"_s);
    const auto whole = (*connection)->value(u"PRAGMA integrity_check(1)"_s);
    if (!whole)
        return whole.error();
    if (whole->toString() != "ok"_L1)
        return damaged(path, whole->toString());
    const auto stray = (*connection)->value(u"PRAGMA foreign_key_check"_s);
    if (!stray)
        return stray.error();
    if (stray->isValid())
        return damaged(path, u"a row of %1 belongs to nothing"_s.arg(stray->toString()));
    const auto clients = (*connection)->value(u"SELECT count(*) FROM clients"_s);
    if (!clients)
        return clients.error();
    const auto newest = (*connection)->value(u"SELECT coalesce(max(id), 0) FROM attempts"_s);
    if (!newest)
        return newest.error();
    return StoreFileFacts{clients->toLongLong(), newest->toLongLong()};
}

} // namespace Gatehouse::Store
