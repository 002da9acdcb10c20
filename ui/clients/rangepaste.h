// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

#include <QString>

#include <optional>

namespace Gatehouse::Ui {

/// One range found in a pasted text.
struct PastedRange
{
    enum class Verdict {
        Good,      ///< can be added as it stands
        Duplicate, ///< in the list, or earlier in the text; left out
        HostBits,  ///< cannot, but `correction` is what was meant
        Bad,       ///< cannot
    };

    qsizetype position = 0; ///< where in the text it stands
    qsizetype length = 0;
    int line = 1; ///< counted from 1
    QString text;
    QString note;
    Verdict verdict = Verdict::Bad;
    std::optional<Cidr> range;      ///< where it is Good or a Duplicate
    std::optional<Cidr> correction; ///< where it has HostBits
    QString error;                  ///< why it cannot be added as it stands
};

/// A pasted text, read: ranges separated by lines, commas, semicolons or spaces; quotes and
/// brackets around them do not matter. What follows the ranges of a line, or a `#`, is their note;
/// a line without a range is a comment. Pure.
struct RangePaste
{
    QList<PastedRange> ranges;

    int count(PastedRange::Verdict verdict) const;
    /// The good ones, as entries to add.
    QList<WhitelistEntry> entries() const;

    static RangePaste read(const QString &text, const QList<WhitelistEntry> &existing);
    /// The text with every range that has host bits corrected.
    static QString corrected(const QString &text, const RangePaste &paste);
    /// The lines of `text` that hold a range that could not be added.
    static QString leftOver(const QString &text, const RangePaste &paste);
};

} // namespace Gatehouse::Ui
