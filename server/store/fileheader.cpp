// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/fileheader.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr qsizetype headerSize = 100;
constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype changeCounterAt = 24;
constexpr qsizetype pageCountAt = 28;
constexpr qsizetype versionAt = 60;
constexpr qsizetype applicationIdAt = 68;
constexpr qsizetype validForAt = 92; // the change counter that the page count belongs to

Error damaged(const QString &path, const QString &why)
{
    return {Error::Kind::Corrupt, u"The store %1 is damaged: %2. Stop Gatehouse, keep a copy of "
                                  "the folder and restore a backup."_s.arg(path, why)};
}

quint32 numberAt(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

// https://sqlite.org/fileformat2.html#the_rollback_journal
bool journalLeadsBackToNothing(const QString &path)
{
    constexpr QByteArrayView journalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    constexpr qsizetype initialPagesAt = 16;
    QFile journal(path + "-journal"_L1);
    if (!journal.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = journal.read(headerSize);
    return start.size() == headerSize && start.startsWith(journalMagic) &&
           numberAt(start, initialPagesAt) == 0;
}

// 1 stands for 65536, which does not fit.
qint64 pageSizeOf(const QByteArray &header)
{
    const auto stored = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    return stored == 1 ? 65536 : stored;
}

} // namespace

Result<FileHeader> FileHeader::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Denied,
                     u"The store %1 cannot be read: %2. Give this user the right to read it."_s.arg(
                         path, file.errorString())};
    FileHeader found;
    found.size = file.size();
    found.hasLog = QFileInfo(path + "-wal"_L1).size() > 0;
    if (found.size == 0) {
        if (found.hasLog)
            return damaged(path, u"it is empty, yet its write-ahead log is not"_s);
        found.empty = true;
        return found;
    }

    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(magic))
        return damaged(path, u"it does not begin as a SQLite database does"_s);
    found.applicationId = int(numberAt(header, applicationIdAt));
    found.version = int(numberAt(header, versionAt));
    found.undone = journalLeadsBackToNothing(path);

    // With a log beside it the file may rightly be shorter than its header says.
    const bool countIsValid = numberAt(header, changeCounterAt) == numberAt(header, validForAt);
    if (!found.hasLog && countIsValid &&
        found.size < qint64(numberAt(header, pageCountAt)) * pageSizeOf(header))
        return damaged(path, u"its end is missing"_s);
    return found;
}

} // namespace Gatehouse::Store
