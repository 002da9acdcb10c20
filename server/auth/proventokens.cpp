// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/proventokens.h"

namespace Gatehouse::Auth {

const TokenVerdict *ProvenTokens::find(const QByteArray &token)
{
    if (const auto recent = m_recent.constFind(token); recent != m_recent.cend())
        return &*recent;
    const auto older = m_older.constFind(token);
    if (older == m_older.cend())
        return nullptr;
    keep(token, TokenVerdict(*older));
    return &*m_recent.constFind(token);
}

void ProvenTokens::keep(const QByteArray &token, const TokenVerdict &verdict)
{
    if (m_recent.size() >= generation)
        m_older = std::exchange(m_recent, {});
    m_recent.insert(token, verdict);
}

} // namespace Gatehouse::Auth
