// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenverdict.h"

#include <QByteArray>
#include <QHash>

namespace Gatehouse::Auth {

/// Tokens whose signature and claims were found good, for a client shows the same one with each of
/// its calls. What it holds of them never changes; all that can, time, key, client and generation,
/// is asked anew each time. Those not shown for long make room for others. One for each verifier.
class ProvenTokens
{
public:
    static constexpr qsizetype generation =
        512; ///< at most twice as many are held, some 2 KiB each

    /// Null where it is not held. Valid until the next call.
    const TokenVerdict *find(const QByteArray &token);
    void keep(const QByteArray &token, const TokenVerdict &verdict);

private:
    using Verdicts = QHash<QByteArray, TokenVerdict>;
    Verdicts m_recent;
    Verdicts m_older; // goes as a whole when m_recent is full
};

} // namespace Gatehouse::Auth
