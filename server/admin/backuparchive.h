// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/sealedstream.h"

#include <functional>
#include <optional>

class QIODevice;

namespace Gatehouse::Admin {

/// What a backup holds: files one after another within a SealedStream, each as the length of its
/// name (two bytes), its name, its size (eight bytes, all big-endian) and its bytes; a name of no
/// length is the end.
namespace BackupArchive {

/// A plain name: no folder, no hidden file, nothing that a file system or a terminal would not
/// take. So that no archive writes anywhere else than where it is unpacked.
bool isSafeName(const QString &name);

class Writer
{
public:
    explicit Writer(Crypto::SealedStream::Writer stream);

    /// Called with the bytes written so far, now and then; false ends it with Error Cancelled.
    using Progress = std::function<bool(qint64 written)>;

    /// `size` bytes of `file`, which is open and has at least as many.
    Result<void> add(const QString &name, QIODevice &file, qint64 size,
                     const Progress &progress = {});
    Result<void> finish();

private:
    Crypto::SealedStream::Writer m_stream;
    qint64 m_written = 0;
};

class Reader
{
public:
    explicit Reader(Crypto::SealedStream::Reader stream);

    struct Entry
    {
        QString name;
        qint64 size = 0;
    };
    /// The next file; nothing at the end, where all that came before was found whole. Its bytes
    /// are to be read before the next. Errors: those of SealedStream, Corrupt for a bad name.
    Result<std::optional<Entry>> next();
    /// Writes the bytes of the entry. Unavailable where the device does not take them.
    Result<void> unpack(const Entry &entry, QIODevice &to);

private:
    Crypto::SealedStream::Reader m_stream;
};

} // namespace BackupArchive
} // namespace Gatehouse::Admin
