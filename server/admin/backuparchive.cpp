// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/backuparchive.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin::BackupArchive {

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype pieceBytes = 256 * 1024;

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

Error damaged()
{
    return {Error::Kind::Corrupt, u"What it holds is no backup that this Gatehouse knows. It was "
                                  "made by a newer one, or by another program."_s};
}

} // namespace

bool isSafeName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name[0] != u'.' && name[0] != u'-' &&
           std::all_of(name.cbegin(), name.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
                      (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
           });
}

Writer::Writer(Crypto::SealedStream::Writer stream)
    : m_stream(std::move(stream))
{
}

Result<void> Writer::add(const QString &name, QIODevice &file, qint64 size,
                         const Progress &progress)
{
    Q_ASSERT(isSafeName(name));
    const QByteArray encoded = name.toLatin1();
    if (auto written =
            m_stream.write(bigEndian(quint16(encoded.size())) + encoded + bigEndian(quint64(size)));
        !written)
        return written;
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = file.read(std::min<qint64>(left, pieceBytes));
        if (piece.isEmpty())
            return Error{Error::Kind::Unavailable,
                         u"%1 could not be read: %2. Try again."_s.arg(name, file.errorString())};
        if (auto written = m_stream.write(piece); !written)
            return written;
        left -= piece.size();
        m_written += piece.size();
        if (progress && !progress(m_written))
            return Error{Error::Kind::Cancelled, u"The backup was cancelled."_s};
    }
    return {};
}

Result<void> Writer::finish()
{
    if (auto written = m_stream.write(bigEndian(quint16(0))); !written)
        return written;
    return m_stream.finish();
}

Reader::Reader(Crypto::SealedStream::Reader stream)
    : m_stream(std::move(stream))
{
}

Result<std::optional<Reader::Entry>> Reader::next()
{
    const auto length = m_stream.read(sizeof(quint16));
    if (!length)
        return length.error();
    if (length->size() != sizeof(quint16))
        return damaged();
    const auto nameBytes = qFromBigEndian<quint16>(length->constData());
    if (nameBytes == 0) {
        // What is not yet opened must be nothing, and found whole.
        const auto rest = m_stream.read(1);
        if (!rest)
            return rest.error();
        return rest->isEmpty() ? Result<std::optional<Entry>>(std::optional<Entry>())
                               : Result<std::optional<Entry>>(damaged());
    }
    if (nameBytes > longestName)
        return damaged();
    const auto head = m_stream.read(nameBytes + qsizetype(sizeof(quint64)));
    if (!head)
        return head.error();
    if (head->size() != nameBytes + qsizetype(sizeof(quint64)))
        return damaged();
    const Entry entry{QString::fromLatin1(head->first(nameBytes)),
                      qint64(qFromBigEndian<quint64>(head->constData() + nameBytes))};
    if (!isSafeName(entry.name) || entry.size < 0)
        return damaged();
    return std::optional(entry);
}

Result<void> Reader::unpack(const Entry &entry, QIODevice &to)
{
    for (qint64 left = entry.size; left > 0;) {
        const auto piece = m_stream.read(qsizetype(std::min<qint64>(left, pieceBytes)));
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return damaged();
        if (to.write(*piece) != piece->size())
            return Error{Error::Kind::Unavailable,
                         u"%1 could not be written: %2. Make room, or choose another folder."_s.arg(
                             entry.name, to.errorString())};
        left -= piece->size();
    }
    return {};
}

} // namespace Gatehouse::Admin::BackupArchive
