// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"

#include "store/connection.h"
#include "store/fileheader.h"
#include "store/migrations.h"
#include "store/privatefile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Store {

namespace {

constexpr auto lockWait = 5000ms; // six starting at once on a busy disk take two seconds
constexpr auto makingWait = 1000ms;
constexpr qint64 readThroughLimit = 16 * 1024 * 1024; // some 20 ms of quick_check

// Made here with its mode, whatever the umask; SQLite gives the files beside it the same mode.
Result<void> createIfMissing(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST)
        return {};
    if (file < 0) {
        const auto kind = errno == ENOSPC ? Error::Kind::Unavailable : Error::Kind::Denied;
        return Error{kind, u"The store %1 cannot be made: %2. Mend that, or choose another folder "
                           "with --data."_s.arg(path, qt_error_string(errno))};
    }
    ::fchmod(file, S_IRUSR | S_IWUSR);
    ::close(file);
    return {};
}

// What the header alone gives away is refused before SQLite opens the file; what only the log
// knows is asked of a connection that cannot write.
Result<FileHeader> checkBeforeOpening(const QString &path)
{
    const auto header = FileHeader::read(path);
    if (!header || header->empty)
        return header;
    const bool claimed = header->applicationId != 0 || header->version != 0;
    Migrations::State state{header->applicationId, header->version, !claimed};
    if (const auto allowed = Migrations::checkState(state, path); !allowed)
        return allowed.error();
    if (claimed ? !header->hasLog : header->undone)
        return header;
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly, lockWait);
    if (!connection)
        return connection.error();
    const auto asked = Migrations::stateOf(**connection);
    if (!asked)
        return asked.error();
    if (const auto allowed = Migrations::checkState(*asked, path); !allowed)
        return allowed.error();
    return header;
}

// Another program may be making the store just now: between its log's first byte and the next, a
// connection that cannot write finds no way in.
Result<FileHeader> checkOnceItIsMade(const QString &path)
{
    constexpr auto pause = 10ms;
    const QDeadlineTimer deadline(makingWait);
    while (true) {
        auto header = checkBeforeOpening(path);
        if (header || header.error().kind != Error::Kind::Unavailable || deadline.hasExpired())
            return header;
        QThread::msleep(pause.count());
    }
}

// SQLite's busy handler does not wait for this one change, so two processes that start together on
// a new file take turns here.
Result<void> useWriteAheadLog(const Connection &connection)
{
    constexpr auto pause = 10ms;
    const QDeadlineTimer deadline(lockWait);
    while (true) {
        const auto mode = connection.value(u"PRAGMA journal_mode = WAL"_s);
        if (mode && mode->toString() == "wal"_L1)
            return {};
        if (!mode && mode.error().kind != Error::Kind::Unavailable)
            return mode.error();
        if (deadline.hasExpired())
            return mode ? Error{Error::Kind::Unavailable,
                                u"The store %1 cannot keep a write-ahead log where it is (mode "
                                "%2). Choose a folder on a local disk with --data."_s.arg(
                                    connection.path(), mode->toString())}
                        : mode.error();
        QThread::msleep(pause.count());
    }
}

Result<void> readThrough(const Connection &connection)
{
    const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.error();
    if (verdict->toString() == "ok"_L1)
        return {};
    return Error{Error::Kind::Corrupt,
                 u"The store %1 is damaged (%2). Stop Gatehouse, keep a copy of the folder and "
                 "restore a backup."_s.arg(connection.path(), verdict->toString())};
}

Result<void> makeReady(const Connection &connection, qint64 size)
{
    if (const auto set = connection.execute(u"PRAGMA synchronous = FULL"_s); !set)
        return set;
    if (const auto logged = useWriteAheadLog(connection); !logged)
        return logged;
    // Takes the write lock even where nothing is missing: a file that cannot be written is told
    // here and not by the first login.
    if (const auto applied = Migrations::apply(connection); !applied)
        return applied;
    if (const auto whole = Migrations::checkSchema(connection); !whole)
        return whole;
    return size <= readThroughLimit ? readThrough(connection) : Result<void>();
}

// The mode was found right; what is left is a read-only file system or a file made immutable.
Result<void> checkWritable(const QString &path)
{
    if (::access(QFile::encodeName(path).constData(), R_OK | W_OK) == 0)
        return {};
    return Error{Error::Kind::Denied,
                 u"The store %1 is read-only: %2. Make it writable, or choose another folder with "
                 "--data."_s.arg(path, qt_error_string(errno))};
}

} // namespace

StoreFile::StoreFile(QString path)
    : m_path(std::move(path))
    , m_writers(std::make_shared<QMutex>())
{
}

Result<StoreFile> StoreFile::prepare(const DataFolder &folder)
{
    const QString path = folder.databasePath();
    for (auto check : {createIfMissing, checkPrivateFile, checkWritable}) {
        if (const auto passed = check(path); !passed)
            return passed.error();
    }
    const auto header = checkOnceItIsMade(path);
    if (!header)
        return header.error();
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite, lockWait);
    if (!connection)
        return connection.error();
    if (const auto ready = makeReady(**connection, header->size); !ready)
        return ready.error();
    return StoreFile(path);
}

} // namespace Gatehouse::Store
