// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangecheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace Gatehouse::Ui {

namespace {

struct Check
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::RangeCheck)
};

bool isWide(const Cidr &range)
{
    return range.prefix() < (range.family() == IpAddress::Family::V4 ? 8 : 32);
}

QString remarkOn(const Cidr &range, const QList<WhitelistEntry> &existing, Timestamp now)
{
    for (const WhitelistEntry &entry : existing)
        if (entry.isLive(now) && entry.range.covers(range))
            return Check::tr("%1 already lets these addresses in.").arg(entry.range.toString());
    if (range.first().isLoopback())
        return Check::tr("This is the machine Gatehouse runs on, and no other.");
    if (isWide(range))
        return Check::tr("This is very wide: %1 to %2.")
            .arg(range.first().toString(), range.last().toString());
    return {};
}

} // namespace

RangeCheck checkRange(const QString &text, const QList<WhitelistEntry> &existing, Timestamp now)
{
    RangeCheck check;
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return check;
    const Result<Cidr> range = Cidr::parse(typed);
    if (!range) {
        check.error = range.error().message;
        check.correction = Cidr::corrected(typed);
        return check;
    }
    const bool twice = std::any_of(existing.cbegin(), existing.cend(),
                                   [&](const WhitelistEntry &e) { return e.range == *range; });
    if (twice) {
        check.error = Check::tr("%1 is in the list already.").arg(range->toString());
        return check;
    }
    check.range = *range;
    check.remark = remarkOn(*range, existing, now);
    return check;
}

} // namespace Gatehouse::Ui
