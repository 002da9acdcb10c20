// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Gatehouse {

/// What a check of the chain over attempts and journal found.
struct ChainReport
{
    static constexpr int mostFaults = 100; ///< named; more are only counted

    QStringList faults; ///< sentences: which rows, and what happened to them
    qint64 faultCount = 0;
    qint64 attempts = 0; ///< looked at
    qint64 entries = 0;
    qint64 firstAttempt = 0; ///< the oldest that the chain covers; 0: none
    /// To be noted elsewhere and given to a later check: it then finds that the store was put back
    /// to what it was before. Empty where no chain was begun.
    QString head;

    bool isSound() const { return faultCount == 0; }
};

} // namespace Gatehouse
