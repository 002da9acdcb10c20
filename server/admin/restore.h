// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/sealedstream.h"
#include "domain/result.h"
#include "store/storecopy.h"

#include <functional>

namespace Gatehouse::Admin {

/// Which backup is to become which data folder.
struct RestoreOrder
{
    QString file;
    QString passphrase;
    QString dataPath; ///< empty or missing
    /// A last look at the folder that is about to take its place.
    std::function<Result<void>(const QString &folder)> check = {};
    qint64 mostMemory = Crypto::SealedStream::Reader::memoryLimit;
};

/// Unpacks a backup beside the data folder, reads through all of it, and only then moves it into
/// its place, in one step: the folder has all or nothing, however this ends. What a killed run left
/// beside it (`.restoring` at the end of its name) the next one removes.
/// Errors: Conflict (the folder has something in it, or another restore into it is under way),
/// NotFound (no such file), Invalid, Denied and Corrupt (as SealedStream says; a store that is not
/// whole; what `check` says), Unavailable.
[[nodiscard]] Result<Store::StoreFileFacts> restoreBackup(const RestoreOrder &order);

} // namespace Gatehouse::Admin
