// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminlane.h"
#include "admin/admintypes.h"
#include "admin/clientfile.h"
#include "admin/clientimport.h"

namespace Gatehouse::Admin {

/// Writes clients into a file that only its owner may read, whole or not at all. Blocks; for the
/// long lane.
class ClientExport
{
public:
    ClientExport(Administration &admin, const Progress &progress)
        : m_admin(admin)
        , m_progress(progress)
    {
    }

    /// What the query finds, however many; its place and limit do not matter. Never secrets.
    /// Returns how many there were.
    Result<qint64> write(const QString &path, ClientFile::Format format, ClientListQuery query);
    /// These, in this order; those deleted meanwhile are left out.
    Result<qint64> write(const QString &path, ClientFile::Format format,
                         const QList<qint64> &clients);
    /// Keys and secrets just made, as CSV.
    static Result<void> writeIssued(const QString &path, const QList<ImportReport::Issued> &issued);

private:
    Result<QByteArray> entry(ClientFile::Format format, const Client &client, bool isFirst);

    Administration &m_admin;
    const Progress &m_progress;
};

} // namespace Gatehouse::Admin
