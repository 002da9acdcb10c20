// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

#include <QString>

#include <optional>

namespace Gatehouse::Ui {

/// What is to be said of a range while it is typed. Pure; no widget, no store.
struct RangeCheck
{
    std::optional<Cidr> range;      ///< set when it can be added as it stands
    std::optional<Cidr> correction; ///< what was meant, where set host bits are the only fault
    QString error;                  ///< why it cannot be added; empty while nothing is typed
    QString remark;                 ///< it can be added, but this should be known
    bool isTwice = false;           ///< the error: `existing` has it already
};

RangeCheck checkRange(const QString &text, const QList<WhitelistEntry> &existing, Timestamp now);

} // namespace Gatehouse::Ui
