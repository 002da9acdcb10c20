// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

/// What a store holds after the fact, read past the program, with SQLite alone.
struct StoredAttempts
{
    QString error; ///< why it could not be read; else empty
    QString integrity;
    QHash<QByteArray, int> statuses; ///< by request id; of a flood its first one's
    QHash<int, qint64> attempts;     ///< how many, by status, those of floods under way too
    qint64 rows = 0;
    qint64 settled = 0; ///< attempts of all rows
    qint64 counted = 0; ///< by the roll-up

    static StoredAttempts read(const QString &dataPath);
    /// How many of these answers (statuses by request id) have no row, or one with another status.
    /// A 503 promises none, and a 400 or 429 may be counted in another's row.
    int missing(const QHash<QByteArray, int> &answers) const;
};

/// Fails the test where `stored` is not whole or lacks the row of an answer.
void verifyHolds(const StoredAttempts &stored, const QHash<QByteArray, int> &answers);
