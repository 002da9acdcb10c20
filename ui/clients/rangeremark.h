// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

#include <QString>

namespace Gatehouse::Ui {

/// Something that should be known of a whitelist entry, though it is allowed.
struct RangeRemark
{
    enum class Kind {
        Expired,  ///< it admits no one any more
        Wide,     ///< wider than /8, or /32 for IPv6
        Loopback, ///< only the machine that Gatehouse runs on
        Proxy,    ///< a trusted proxy is in it, whose own address is never a caller's
        Covered,  ///< another entry lets its addresses in for as long
    };

    Kind kind;
    QString word; ///< for a badge: "Wide"
    QString text; ///< a sentence

    friend bool operator==(const RangeRemark &, const RangeRemark &) = default;
};

/// What there is to say of each entry of a list, in the list's order, the gravest first. Takes
/// n log n steps, so that thousands of entries may be pasted.
/// `proxies`: the ranges of the trusted ones.
QList<QList<RangeRemark>> remarksOn(const QList<WhitelistEntry> &entries, Timestamp now,
                                    const QList<Cidr> &proxies = {});

} // namespace Gatehouse::Ui
