// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secrethasher.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "store/datafolder.h"
#include "store/storefile.h"

#include <QStringList>

#include <memory>

namespace Gatehouse::App {

/// What every command and both servers stand on: the data folder, found private; its store, ready
/// for use; the master key, found to belong to it. A value; may be copied across threads.
struct Environment
{
    Store::DataFolder folder;
    Store::StoreFile store;
    std::shared_ptr<const Crypto::MasterKey> masterKey;
    std::shared_ptr<const Crypto::SecretHasher> hasher;
    std::shared_ptr<const Clock> clock;

    /// Makes what is missing, but never a master key for a store that has one already: its secrets
    /// would all be void. Errors: those of DataFolder, MasterKey and StoreFile, and Corrupt where
    /// the master key belongs to another store.
    /// `via`: from where changes are made in it, for the journal (JournalPlace).
    static Result<Environment> open(const QString &dataPath,
                                    const QString &via = QStringLiteral("command line"));

    /// False where there certainly is no store; true too where this user may not look.
    static bool mayBeAt(const QString &dataPath);

    /// What else of the data folder a backup takes along, by its names there.
    QStringList filesAlongside() const;

    /// `GATEHOUSE_DATA`, else the platform's folder for application data.
    static QString defaultDataPath();
};

} // namespace Gatehouse::App
