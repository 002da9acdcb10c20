// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/whitelist.h"
#include "store/clientstore.h"

#include <QCache>

#include <memory>
#include <vector>

namespace Gatehouse::Auth {

/// What a login needs to know of a client. Immutable, so that holding one is always safe.
struct DirectoryEntry
{
    qint64 clientId = 0;
    QString apiKey;
    ClientStatus status = ClientStatus::Disabled;
    qint64 generation = 0;
    bool resourceServer = false;
    std::optional<int> loginsPerMinute; ///< nothing: no limit
    QList<ClientSecret> secrets;        ///< newest first
    Whitelist whitelist;                ///< without the people's notes
};

/// The clients that log in often, in memory. Bounded: the ones not used for longest go first, and
/// one is taken in at its second login within some ten thousand others, so that a crowd of
/// which each comes once neither costs memory nor drives out those who come back.
/// An entry read under an older revision of the store is never used again, so a change by anyone is
/// in force at the next login. One for each worker thread, with that thread's Database.
class ClientDirectory
{
public:
    /// About a kilobyte each.
    static constexpr int defaultCapacity = 50'000;

    explicit ClientDirectory(Store::Database &database, int capacity = defaultCapacity);

    /// Call before a turn's look-ups, with the revision the store has now.
    void setRevision(qint64 revision) { m_revision = revision; }

    /// The client behind a presented key, or null where there is none.
    Result<std::shared_ptr<const DirectoryEntry>> find(const QString &presentedKey);

    /// The client of this id, or null where there is none: for those whom a token names. Kept and
    /// given up like the others, and with them.
    Result<std::shared_ptr<const DirectoryEntry>> findById(qint64 id);

    /// Call when the credentials that find() was for turned out wrong: does the reading that find()
    /// saved, so that time does not tell a known key (in memory, or one record read) from an
    /// unknown one (searched for in two places).
    void spendRead(const QString &presentedKey);

private:
    using Entry = std::shared_ptr<const DirectoryEntry>;
    struct Cached
    {
        qint64 revision;
        Entry entry;
    };

    bool comesBack(size_t hash);
    void takeIn(const Entry &entry);

    Store::ClientStore m_clients;
    QCache<QString, Cached> m_cache;
    QCache<qint64, Cached> m_byId; // the same entries
    std::vector<size_t> m_seen; // hashes of what was read lately, each in the one place it can have
    qint64 m_revision = 0;
    enum class Read { Nothing, Record, Everything } m_lastRead = Read::Nothing; // by find()
};

} // namespace Gatehouse::Auth
