// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Gatehouse::Store {

/// The private folder that holds everything Gatehouse keeps. Opening it makes it (mode 0700) where
/// it is missing, and refuses it, with the chmod that mends it, where others can read it or any of
/// our files in it. A value; may be copied across threads.
class DataFolder
{
public:
    /// Error Denied: others can read it, or it cannot be made or written. Never changes a mode.
    static Result<DataFolder> open(const QString &path);

    const QString &path() const { return m_path; }
    QString databasePath() const;  ///< gatehouse.db
    QString masterKeyPath() const; ///< master.key, mode 0600
    QString configPath() const;    ///< gatehouse.conf, settings of this machine

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
};

} // namespace Gatehouse::Store
