// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestids.h"

namespace Gatehouse::Http {

QByteArray RequestIds::next()
{
    static constexpr char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr int bitsOfChar = 6;
    QByteArray id(16, Qt::Uninitialized);
    for (qsizetype half = 0; half < id.size(); half += 8) {
        quint64 bits = m_random.generate64();
        for (qsizetype i = half; i < half + 8; ++i, bits >>= bitsOfChar)
            id[i] = alphabet[bits & 0x3f];
    }
    return id;
}

} // namespace Gatehouse::Http
