// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/whitelist.h"

#include <QList>
#include <QString>

namespace Gatehouse::Admin {

/// The note, trimmed, or why it cannot be one: at most 1000 characters.
Result<QString> checkedNote(const QString &text);

/// What a person enters has its end ahead; what a file brings may have ended already, and as an
/// ended entry it still keeps strangers out.
enum class PastExpiry { Refused, Kept };

/// A new entry as it is stored, created now, or why it cannot be one: no range, or an expiry that
/// has already passed.
Result<WhitelistEntry> checkedEntry(WhitelistEntry entry, Timestamp now,
                                    PastExpiry past = PastExpiry::Refused);

/// All of them checked, in their order, and none of the ranges given twice.
Result<QList<WhitelistEntry>> checkedWhitelist(const QList<WhitelistEntry> &wanted, Timestamp now,
                                               PastExpiry past = PastExpiry::Refused);

} // namespace Gatehouse::Admin
