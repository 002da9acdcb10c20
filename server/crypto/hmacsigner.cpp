// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hmacsigner.h"

#include "crypto/random.h"
#include "crypto/wipe.h"

namespace Gatehouse::Crypto {

namespace {

constexpr int secretBytes = 32;

} // namespace

HmacSigner::HmacSigner(QByteArray secret)
    : m_secret(std::move(secret))
    , m_hmac(m_secret)
{
}

HmacSigner::~HmacSigner()
{
    wipe(m_secret);
}

std::unique_ptr<HmacSigner> HmacSigner::generate()
{
    QByteArray secret(secretBytes, Qt::Uninitialized);
    fillRandom({reinterpret_cast<quint8 *>(secret.data()), size_t(secret.size())});
    return std::make_unique<HmacSigner>(std::move(secret));
}

QByteArray HmacSigner::sign(QByteArrayView message)
{
    const Hmac::Tag tag = m_hmac(message);
    return QByteArray(reinterpret_cast<const char *>(tag.data()), Hmac::size);
}

bool HmacSigner::verifies(QByteArrayView message, QByteArrayView signature)
{
    const Hmac::Tag tag = m_hmac(message);
    return equalInConstantTime({tag.data(), qsizetype(tag.size())}, signature);
}

QByteArray HmacSigner::secret() const
{
    return QByteArray(m_secret.constData(), m_secret.size()); // its own bytes, which can be wiped
}

} // namespace Gatehouse::Crypto
