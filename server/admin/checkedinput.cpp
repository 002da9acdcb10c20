// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/checkedinput.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

constexpr qsizetype longestNote = 1000;

} // namespace

Result<QString> checkedNote(const QString &text)
{
    QString note = text.trimmed();
    if (note.size() > longestNote)
        return Error{
            Error::Kind::Invalid,
            u"The note is %1 characters long; the limit is %2. Shorten it."_s.arg(note.size())
                .arg(longestNote)};
    return note;
}

// A new entry as it is stored, or why it cannot be one.
Result<WhitelistEntry> checkedEntry(WhitelistEntry entry, Timestamp now, PastExpiry past)
{
    if (entry.range.isNull())
        return Error{Error::Kind::Invalid,
                     u"A whitelist entry needs an address range, like 10.0.0.0/8."_s};
    if (past == PastExpiry::Refused && !entry.isLive(now))
        return Error{Error::Kind::Invalid,
                     u"The entry for %1 would end before it begins: its expiry has passed. Give a "
                     "time in the future."_s.arg(entry.range.toString())};
    auto note = checkedNote(entry.note);
    if (!note)
        return note.error();
    entry.note = *std::move(note);
    entry.createdAt = now;
    return entry;
}

Result<QList<WhitelistEntry>> checkedWhitelist(const QList<WhitelistEntry> &wanted, Timestamp now,
                                               PastExpiry past)
{
    QList<WhitelistEntry> entries;
    for (const WhitelistEntry &each : wanted) {
        auto entry = checkedEntry(each, now, past);
        if (!entry)
            return entry.error();
        const bool twice = std::any_of(entries.cbegin(), entries.cend(), [&](const auto &earlier) {
            return earlier.range == entry->range;
        });
        if (twice)
            return Error{Error::Kind::Invalid, u"The range %1 is given twice. Leave one out."_s.arg(
                                                   entry->range.toString())};
        entries.append(*std::move(entry));
    }
    return entries;
}

} // namespace Gatehouse::Admin
