// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <sys/types.h>

namespace Gatehouse::Store {

/// Refuses a file that others may read or that is not ours, by its owner and mode alone: root may
/// open anything, so trying to open it would prove nothing. Error Denied with the command that
/// mends it. A file that does not exist passes.
Result<void> checkPrivateFile(const QString &path);

/// The same for a folder, which must exist and which its owner must be able to use.
Result<void> checkPrivateFolder(const QString &path);

/// `path` as one word of a POSIX shell.
QString shellQuoted(const QString &path);

/// Which file a path names at this moment, so that a replaced file is noticed.
struct FileIdentity
{
    dev_t device = 0;
    ino_t node = 0; ///< 0: there is no file

    static FileIdentity of(const QByteArray &encodedPath);
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace Gatehouse::Store
