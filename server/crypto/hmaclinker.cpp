// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hmaclinker.h"

#include <algorithm>

namespace Gatehouse::Crypto {

HmacLinker::HmacLinker(const MasterKey &masterKey)
    : m_hmac(Hmac::keyedOnce(masterKey.derive("gatehouse chain")))
{
}

ChainLink HmacLinker::operator()(const ChainLink &before, QByteArrayView content)
{
    m_message.resize(0);
    m_message.append(reinterpret_cast<const char *>(before.data()), qsizetype(before.size()));
    m_message.append(content);
    const Hmac::Tag tag = m_hmac(m_message);
    ChainLink link;
    std::copy_n(tag.begin(), link.size(), link.begin());
    return link;
}

std::function<std::unique_ptr<ChainLinker>()>
HmacLinker::factory(std::shared_ptr<const MasterKey> masterKey)
{
    return [key = std::move(masterKey)] {
        return std::make_unique<HmacLinker>(*key);
    };
}

} // namespace Gatehouse::Crypto
