// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangecheck.h"

#include "clients/rangeremark.h"

#include <QCoreApplication>

#include <algorithm>

namespace Gatehouse::Ui {

namespace {

struct Check
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::RangeCheck)
};

QString remarkOn(const Cidr &range, const QList<WhitelistEntry> &existing, Timestamp now)
{
    QList<WhitelistEntry> all = existing;
    all.append({.range = range});
    const QList<QList<RangeRemark>> remarks = remarksOn(all, now);
    return remarks.last().isEmpty() ? QString() : remarks.last().last().text;
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
    check.isTwice = std::any_of(existing.cbegin(), existing.cend(),
                                [&](const WhitelistEntry &e) { return e.range == *range; });
    if (check.isTwice) {
        check.error = Check::tr("%1 is in the list already.").arg(range->toString());
        return check;
    }
    check.range = *range;
    check.remark = remarkOn(*range, existing, now);
    return check;
}

} // namespace Gatehouse::Ui
