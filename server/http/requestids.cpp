// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestids.h"

#include <QRandomGenerator>

namespace Gatehouse::Http {

QByteArray RequestIds::next()
{
    static constexpr char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    if (m_left == 0) {
        QRandomGenerator::system()->fillRange(m_random.data(), qsizetype(m_random.size()));
        m_left = batch;
    }
    --m_left;
    QByteArray id(16, Qt::Uninitialized);
    char *out = id.data();
    for (size_t word = size_t(m_left) * 3; word < size_t(m_left) * 3 + 3; ++word) {
        for (int shift = 0; shift < 30; shift += 6)
            *out++ = alphabet[(m_random[word] >> shift) & 0x3f];
    }
    // Fifteen characters came from 30 bits of each word; the last one takes the two bits left.
    size_t rest = 0;
    for (size_t word = size_t(m_left) * 3; word < size_t(m_left) * 3 + 3; ++word)
        rest = rest << 2 | m_random[word] >> 30;
    *out = alphabet[rest];
    return id;
}

} // namespace Gatehouse::Http
