// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/loginattempt.h"

#include "domain/apikey.h"

namespace Gatehouse {

QString recordableKey(QStringView presented, bool known)
{
    constexpr qsizetype kept = 4;
    if (known || presented.isEmpty() || ApiKey::looksGenerated(presented))
        return presented.toString();
    QString head;
    for (QChar c : presented.first(std::min(presented.size(), kept)))
        head += c.isPrint() ? c : QChar(QChar::ReplacementCharacter);
    return head + QChar(u'…');
}

} // namespace Gatehouse
