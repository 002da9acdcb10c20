// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac.h"
#include "crypto/masterkey.h"
#include "domain/chainlink.h"

#include <functional>
#include <memory>

namespace Gatehouse::Crypto {

/// Links by HMAC-SHA-256 under a key of its own from the master key, cut to 128 bits.
class HmacLinker final : public ChainLinker
{
public:
    explicit HmacLinker(const MasterKey &masterKey);

    ChainLink operator()(const ChainLink &before, QByteArrayView content) override;

    /// Makes one for each thread that asks; any thread. The master key must outlive it.
    static std::function<std::unique_ptr<ChainLinker>()>
    factory(std::shared_ptr<const MasterKey> masterKey);

private:
    Hmac m_hmac;
    QByteArray m_message; // kept for its memory
};

} // namespace Gatehouse::Crypto
