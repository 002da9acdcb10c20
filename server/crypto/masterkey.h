// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <array>

namespace Gatehouse::Crypto {

/// The 256-bit key kept beside the database, never in it: it keys the secret hashes and seals the
/// signing keys, so that a copied database alone yields nothing. Wiped when destroyed.
class MasterKey
{
public:
    static constexpr int size = 32;
    using Bytes = std::array<quint8, size>;

    /// Reads the file; where it is missing and `mayCreate`, makes it (mode 0600, fsynced) first.
    /// Errors: NotFound (missing and a store needs it), Corrupt (wrong size), Denied (unreadable,
    /// or others may read it), each with what to do.
    static Result<MasterKey> load(const QString &path, bool mayCreate);

    static MasterKey fromBytes(const Bytes &bytes);

    /// A key for one purpose (HKDF-SHA-256, RFC 5869): different labels, unrelated keys.
    QByteArray derive(QByteArrayView label) const;

    /// 16 bytes that tell two master keys apart and reveal neither; the store keeps them to notice
    /// a master.key that belongs to another store.
    QByteArray fingerprint() const;

    MasterKey(const MasterKey &) = delete;
    MasterKey &operator=(const MasterKey &) = delete;
    MasterKey(MasterKey &&other) noexcept;
    MasterKey &operator=(MasterKey &&other) noexcept;
    ~MasterKey();

private:
    MasterKey() = default;
    Bytes m_bytes{};
};

} // namespace Gatehouse::Crypto
