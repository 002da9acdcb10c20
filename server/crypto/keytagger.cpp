// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/keytagger.h"

#include <QMutexLocker>
#include <QtEndian>

#include <algorithm>

namespace Gatehouse::Crypto {

KeyTagger::KeyTagger(const MasterKey &masterKey)
    : m_hmac(Hmac::keyedOnce(masterKey.derive("gatehouse throttled key")))
{
}

quint64 KeyTagger::operator()(QStringView presented)
{
    const QByteArray text = presented.toUtf8();
    const QMutexLocker lock(&m_mutex);
    const Hmac::Tag tag = m_hmac(text);
    return std::max(qFromLittleEndian<quint64>(tag.data()), quint64(1));
}

} // namespace Gatehouse::Crypto
