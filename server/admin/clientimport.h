// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminlane.h"
#include "admin/admintypes.h"
#include "admin/clientfile.h"

#include <QSet>

namespace Gatehouse::Admin {

/// What one line of an imported file would do.
struct ImportLine
{
    enum class Kind { New, Changed, Unchanged, Bad };
    enum class Field {
        Name,
        Status,
        Note,
        ResourceServer,
        LoginsPerMinute,
        WhitelistAdded,
        WhitelistRemoved,
        WhitelistChanged
    };
    struct Change
    {
        Field field = Field::Name;
        QString from; ///< empty for a range added or removed
        QString to;
    };

    int line = 0;
    Kind kind = Kind::Bad;
    QString fault; ///< of a bad line: what is wrong and what to do
    qint64 clientId = 0;
    /// Of a new client: another one, in the store or on an earlier line, is called the same.
    bool isNamesake = false;
    /// Checked and whole: of a known client, what it will be.
    NewClient wanted;
    /// Of a known client: what it was when this was planned. It is changed only while it still is.
    NewClient before;
    QList<Change> changes;
    QList<WhitelistEntry> added; ///< to the whitelist of a known client
    QList<WhitelistEntry> updated;
    QList<WhitelistEntry> removed;

    /// Takes the last range off a known client.
    bool opensToAnyAddress() const { return !removed.isEmpty() && wanted.whitelist.isEmpty(); }
};

/// What came of an import. Made keys and secrets stand here and nowhere else.
struct ImportReport
{
    struct Issued
    {
        QString name;
        QString apiKey;
        QString secret;
    };
    struct Failure
    {
        int line = 0;
        QString message;
    };
    int created = 0;
    int changed = 0;
    QList<Issued> issued;
    QList<Failure> failures;
};

/// Compares a file with the store, and brings the store to it. Blocks; for the long lane.
class ClientImport
{
public:
    static constexpr qsizetype batchSize = 500;

    explicit ClientImport(Administration &admin)
        : m_admin(admin)
    {
    }

    /// Changes nothing. A line whose key is known is a change of that client.
    Result<QList<ImportLine>> plan(const QList<ClientLine> &lines, const Progress &progress);

    /// Does what lines that are new or changed say, a transaction each batch. What has been
    /// committed is in `report` even where this ends with an Error, Cancelled included.
    Result<void> apply(const QList<ImportLine> &lines, ImportReport &report,
                       const Progress &progress);

private:
    /// What was met on the lines before, and of the names in the store too.
    struct Seen
    {
        QSet<QString> keys;
        QSet<QString> names;
    };
    ImportLine planned(const ClientLine &line, Seen &seen);
    Result<void> planNew(const ClientLine &line, ImportLine &planned) const;
    Result<void> planChange(const ClientLine &line, ImportLine &planned) const;

    Administration &m_admin;
};

} // namespace Gatehouse::Admin
