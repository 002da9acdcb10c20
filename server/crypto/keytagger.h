// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac.h"
#include "crypto/masterkey.h"

#include <QMutex>
#include <QStringView>

namespace Gatehouse::Crypto {

/// Recognizes what somebody presented as a key without keeping it: 64 bits of an HMAC-SHA-256
/// (RFC 2104) under a key of its own from the master key, the same in every process and of no use
/// without master.key. Any thread.
class KeyTagger
{
public:
    explicit KeyTagger(const MasterKey &masterKey);

    /// Never 0.
    quint64 operator()(QStringView presented);

private:
    QMutex m_mutex;
    Hmac m_hmac; // under m_mutex
};

} // namespace Gatehouse::Crypto
