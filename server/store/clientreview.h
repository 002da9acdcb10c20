// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"
#include "domain/client.h"
#include "store/database.h"
#include "store/statement.h"

#include <QList>

namespace Gatehouse::Store {

/// Questions about all clients at once: whose credentials and whitelists somebody should look at.
/// Disabled clients are left out. Each reads a table from end to end (0.2 s at most with 100,000
/// clients and their 800,000 whitelist entries) and gives back `limit` rows at most, most urgent
/// first. Borrows the thread's Database.
class ClientReview
{
public:
    explicit ClientReview(Database &database)
        : m_database(database)
    {
    }

    struct SecretRow
    {
        qint64 clientId = 0;
        QString clientName;
        qint64 secretId = 0;
        Timestamp createdAt{};
        std::optional<Timestamp> expiresAt;
        bool isLast = false; ///< no other secret of the client lives longer
    };
    /// Live secrets without an end that were made before `before`, oldest first.
    Result<QList<SecretRow>> secretsMadeBefore(Timestamp before, int limit);
    /// Those of them that no login from this attempt on was made with.
    Result<QList<SecretRow>> secretsUnusedSince(qint64 attemptId, Timestamp madeBefore, int limit);
    /// Secrets that end in (now, until], first first.
    Result<QList<SecretRow>> secretsEnding(Timestamp now, Timestamp until, int limit);

    struct EntryRow
    {
        qint64 clientId = 0;
        QString clientName;
        Cidr range;
        std::optional<Timestamp> expiresAt;
    };
    /// Whitelist entries that end in (now, until], first first.
    Result<QList<EntryRow>> entriesEnding(Timestamp now, Timestamp until, int limit);
    /// Live entries wider than /8 (IPv4) or /32 (IPv6), by client.
    Result<QList<EntryRow>> wideEntries(Timestamp now, int limit);

    struct Named
    {
        qint64 clientId = 0;
        QString clientName;
    };
    /// Active clients without any whitelist entry, by id.
    Result<QList<Named>> openClients(int limit);
    Result<qint64> openClientCount();
    /// Empty where there is no such client.
    Result<QString> name(qint64 clientId);

private:
    Result<QList<SecretRow>> secrets(const QString &where, const QVariantList &values);
    Result<QList<EntryRow>> entries(const QString &where, const QVariantList &values);

    Database &m_database;
};

} // namespace Gatehouse::Store
