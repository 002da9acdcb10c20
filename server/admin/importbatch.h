// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientimport.h"
#include "domain/secret.h"

namespace Gatehouse::Admin {

/// One transaction of an import: secrets are hashed before it, since that may take a while. A line
/// that the store refuses (its key was taken meanwhile), or whose client is not what the preview
/// saw, is named and left out.
class ImportBatch
{
public:
    ImportBatch(Administration &admin, const QList<ImportLine> &lines)
        : m_admin(admin)
        , m_lines(lines)
    {
    }

    /// Adds to `report` once it is committed.
    Result<void> run(ImportReport &report, const Progress &progress);

private:
    struct Credentials
    {
        Secret secret;
        ClientSecret hashed;
    };
    Result<void> makeCredentials(const Progress &progress);
    Result<void> applyLine(const ImportLine &line, const Credentials *credentials,
                           ImportReport &report);
    Result<void> create(const ImportLine &line, const Credentials &credentials,
                        ImportReport &report);
    Result<void> change(const ImportLine &line);

    Administration &m_admin;
    QList<ImportLine> m_lines;
    QList<std::optional<Credentials>> m_credentials; // of new clients, as m_lines
};

} // namespace Gatehouse::Admin
