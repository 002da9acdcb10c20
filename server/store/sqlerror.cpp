// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlerror.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

// SQLite's result codes; the low byte of an extended code is its primary code.
enum Primary {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    Interrupt = 9,
    IoError = 10,
    Damaged = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    Auth = 23,
    NotADatabase = 26,
};
enum Extended {
    SharedMemorySize = 10 | 19 << 8,
    ReadOnlyMoved = 8 | 4 << 8,
    ForeignKey = 19 | 3 << 8,
    PrimaryKey = 19 | 6 << 8,
    Unique = 19 | 8 << 8,
};

int extendedCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

int primaryCode(const QSqlError &error)
{
    return extendedCode(error) & 0xff;
}

Error brokenConstraint(int code)
{
    switch (code) {
    case Unique:
    case PrimaryKey:
        return {Error::Kind::Conflict,
                u"The store has an entry like this already. Choose another value."_s};
    case ForeignKey:
        return {Error::Kind::NotFound,
                u"What this entry belongs to is not in the store. Reload and try again."_s};
    default:
        return {Error::Kind::Invalid, u"The store refuses a value that is out of its range."_s};
    }
}

} // namespace

bool isBusy(const QSqlError &error)
{
    const int code = primaryCode(error);
    return code == Busy || code == Locked;
}

Error replacedError(const QString &path)
{
    return {Error::Kind::Unavailable,
            u"The store %1 was removed or replaced while it was in use; nothing more is written to "
            "what is left of it. Put the file back, or restart Gatehouse to use the new one."_s.arg(
                path)};
}

Error sqlError(const QSqlError &error, const QString &path)
{
    using Kind = Error::Kind;
    const QString detail = error.databaseText();
    const int code = extendedCode(error);
    if (code == ReadOnlyMoved)
        return replacedError(path);
    // The file beside the log could not grow, for want of room.
    switch (code == SharedMemorySize ? int(Full) : primaryCode(error)) {
    case Busy:
    case Locked:
        return {Kind::Unavailable, u"The store %1 is locked by another program. Close that program "
                                   "or let it finish, then try again."_s.arg(path)};
    case Full:
        return {Kind::Unavailable, u"The disk that holds the store %1 is full; nothing of this "
                                   "change was kept. Free some space, then try again."_s.arg(path)};
    case IoError:
        return {Kind::Unavailable, u"The store %1 cannot be read or written (%2). Check the disk "
                                   "it is on, then try again."_s.arg(path, detail)};
    case ReadOnly:
        return {Kind::Unavailable,
                u"The store %1 is read-only. Make the file and its folder writable for this user, "
                "then try again."_s.arg(path)};
    case CannotOpen:
        return {Kind::Unavailable, u"The store %1 cannot be opened. Check that the file is there "
                                   "and that this user may use its folder."_s.arg(path)};
    case NoMemory:
        return {Kind::Unavailable,
                u"There is not enough memory to use the store %1. Close other programs, then try "
                "again."_s.arg(path)};
    case Perm:
    case Auth:
        return {Kind::Denied, u"The system denies access to the store %1. Give this user the right "
                              "to use it."_s.arg(path)};
    case Damaged:
    case NotADatabase:
        return {Kind::Corrupt, u"The store %1 is damaged (%2). Stop Gatehouse, keep a copy of the "
                               "folder and restore a backup."_s.arg(path, detail)};
    case Interrupt: return {Kind::Cancelled, u"The work on the store was cancelled."_s};
    case Constraint: return brokenConstraint(code);
    default:
        return {Kind::Internal,
                u"The store %1 refused a statement (%2). This is a defect of Gatehouse: please "
                "report it."_s.arg(path, detail)};
    }
}

} // namespace Gatehouse::Store
