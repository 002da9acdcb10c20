// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cidrlist.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Gatehouse {

Result<QList<Cidr>> parseCidrList(QStringView text)
{
    QList<Cidr> ranges;
    for (const QStringView part : text.split(u',')) {
        if (part.trimmed().isEmpty())
            continue;
        auto range = Cidr::parse(part.trimmed());
        if (!range)
            return range.error();
        ranges.append(*std::move(range));
    }
    return ranges;
}

QString toText(const QList<Cidr> &ranges)
{
    QStringList texts;
    for (const Cidr &range : ranges)
        texts.append(range.toString());
    return texts.join(u", "_s);
}

} // namespace Gatehouse
