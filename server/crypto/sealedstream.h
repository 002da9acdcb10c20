// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;

namespace Gatehouse::Crypto {

/// What it costs to try one passphrase (scrypt, RFC 7914): N = 2^log2N.
struct ScryptCost
{
    int log2N = 17;
    int r = 8;
    int p = 1;

    qint64 memory() const { return (qint64(128) * r) << log2N; }
};

/// Data of any length under a passphrase, which need not fit into memory. The form: eight bytes of
/// magic, log2 N, r, p and a zero, 16 bytes of salt, 7 bytes of nonce; then chunks of 64 KiB, the
/// last one shorter or not, each sealed with AES-256-GCM under nonce, number and "is the last", the
/// header authenticated with every one (the STREAM construction, Hoang et al., CRYPTO 2015). So a
/// changed, missing, moved or added byte is noticed, at the latest at the end: nothing that was
/// read is to be believed before that.
namespace SealedStream {

inline constexpr qsizetype chunkBytes = 64 * 1024;

/// Writes one. Borrows the device, which is open for writing.
class Writer
{
public:
    /// Spends scrypt's time. Error Unavailable where the device takes nothing more, or scrypt finds
    /// no memory.
    static Result<Writer> begin(QIODevice &device, const QString &passphrase,
                                const ScryptCost &cost = {});
    Writer(Writer &&) noexcept;
    Writer &operator=(Writer &&) noexcept;
    ~Writer();

    Result<void> write(QByteArrayView plain);
    /// Without it the stream is one that was cut off.
    Result<void> finish();

private:
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Reads one. Borrows the device, which is open for reading and knows its end (no pipe).
class Reader
{
public:
    /// The most memory that a header may ask scrypt for.
    static constexpr qint64 memoryLimit = qint64(256) * 1024 * 1024;

    /// Spends scrypt's time. Errors: Invalid (no sealed stream, or one that asks for more memory
    /// than `mostMemory`), Unavailable (it cannot be read, or no memory).
    static Result<Reader> begin(QIODevice &device, const QString &passphrase,
                                qint64 mostMemory = memoryLimit);
    Reader(Reader &&) noexcept;
    Reader &operator=(Reader &&) noexcept;
    ~Reader();

    /// Exactly that much; less only at the end of what was sealed. Errors: Denied (the first chunk
    /// does not open: the passphrase is another, or the file was changed), Corrupt (a later one).
    Result<QByteArray> read(qsizetype size);

private:
    struct State;
    explicit Reader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace SealedStream
} // namespace Gatehouse::Crypto
