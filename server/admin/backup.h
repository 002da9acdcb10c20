// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/backuparchive.h"
#include "domain/clock.h"
#include "store/database.h"
#include "store/datafolder.h"

#include <QStringList>

namespace Gatehouse::Admin {

/// What a backup is to be.
struct BackupOrder
{
    static constexpr qsizetype shortestPassphrase = 12;

    QString file;       ///< where to
    QString passphrase; ///< at least shortestPassphrase characters
    bool replaces = false;
    /// Others of the data folder, by their names there, that are taken along where they exist.
    QStringList alongside;
    Crypto::ScryptCost cost = {};
    /// Called with bytes done and bytes in all, now and then; false cancels.
    std::function<bool(qint64 done, qint64 total)> progress = {};
};

/// What was taken along.
struct BackupReport
{
    QString file; ///< with its whole path
    qint64 bytes = 0;
    qint64 clients = 0;
    qint64 newestAttempt = 0; ///< its id
};

/// Copies all that is needed to start elsewhere into one sealed file: the store as it stood at one
/// moment, master.key, and what is `alongside`. Others go on reading and writing meanwhile. A copy
/// of the store lies in the data folder while this runs (what a killed run leaves there, the next
/// one takes over). The file appears whole or not at all, and only its owner may read it.
/// Errors: Invalid (passphrase too short), Conflict (the file exists, or another backup runs),
/// Unavailable (no room, or a file cannot be read or written), Cancelled, those of the store.
[[nodiscard]] Result<BackupReport>
writeBackup(Store::Database &database, const Store::DataFolder &folder, const BackupOrder &order);

/// Error Invalid where it is too short to keep anybody out.
[[nodiscard]] Result<void> checkPassphrase(const QString &passphrase);

} // namespace Gatehouse::Admin
