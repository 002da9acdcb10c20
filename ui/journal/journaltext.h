// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalentry.h"

#include <QList>

namespace Gatehouse::Ui::JournalText {

/// How a person says what the journal's entries hold. Pure.

/// "Client added", "Whitelist entry changed"; an unknown action as it is kept.
QString action(const JournalEntry &entry);
/// "ada@gate", or that it was another program.
QString who(const JournalEntry &entry);
/// Which one it was about; of waits let go, whose in words rather than as the record keeps it.
QString subject(const JournalEntry &entry);
/// The same, and of a secret or range whose it is.
QString subject(const JournalEntry &entry, const QString &clientName);
/// "Console", "Command line", "Server".
QString where(const JournalEntry &entry);

/// One member of what is before or after a change.
struct Change
{
    QString name;
    QString before; ///< a dash where there was nothing
    QString after;
    bool isDifferent = false;

    friend bool operator==(const Change &, const Change &) = default;
};
QList<Change> changes(const JournalEntry &entry);
/// The changes in one line: "Status: Active → Suspended".
QString summary(const JournalEntry &entry);

} // namespace Gatehouse::Ui::JournalText
