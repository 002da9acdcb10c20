// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/clientorder.h"
#include "domain/whitelist.h"
#include "store/database.h"
#include "store/statement.h"

#include <QSet>

namespace Gatehouse::Store {

/// All that a login needs of one client, read in one go.
struct ClientRecord
{
    Client client;
    QList<ClientSecret> secrets; ///< newest first, ended ones included
    Whitelist whitelist;
};

/// Which clients a list shows, and where it goes on.
struct ClientQuery
{
    QString search; ///< part of id, name, key, note or a whitelist range; case ignored; empty = all
    std::optional<ClientStatus> status;
    ClientOrder order;
    std::optional<Client> after; ///< those behind this one; it need not exist any more
    int limit = 200;
};

/// Clients and their secrets at rest. Borrows the thread's Database. Changes that belong together
/// are wrapped by the caller in one Transaction; single calls outside one commit by themselves.
class ClientStore
{
public:
    explicit ClientStore(Database &database);

    /// What a login needs of the client behind a presented key, or nothing. The hot path, so names,
    /// notes and times of creation, and the entries' ids, are left out.
    Result<std::optional<ClientRecord>> findByKey(const ApiKey &key);
    /// The same of the client with this id, for what names it by a token.
    Result<std::optional<ClientRecord>> findById(qint64 id);
    /// Spend the time of findByKey()'s two halves: looking for the packed record, and learning
    /// among the clients that there is none with this key.
    void spendPackedRead(const ApiKey &key) { (void)findPacked(key); }
    void spendSearch(const ApiKey &key);
    /// Error NotFound where the id is unknown, here and below.
    Result<ClientRecord> find(qint64 id);
    Result<QString> nameOf(qint64 id);
    /// All clients' names. Reads every client: for who compares many with them.
    Result<QSet<QString>> names();
    /// Nothing where no client has the key.
    Result<std::optional<qint64>> idOf(const ApiKey &key);
    struct Packed
    {
        int count = 0;
        qint64 lastId = 0;
        bool more = false; ///< there may be others, with ids above lastId
    };
    /// Packs the login records of clients that changed, so that their logins read one row again.
    /// Looks at up to `limit` clients with ids above `afterId`; a damaged one is left as it is.
    /// Nobody notices but by the time a login takes.
    Result<Packed> packRecords(qint64 afterId, int limit);
    Result<QList<Client>> list(const ClientQuery &query);
    Result<qint64> count();
    /// How many there are that list() would find.
    Result<qint64> count(const ClientQuery &query);

    /// Returns the new id. Error Conflict where the key is taken.
    Result<qint64> insert(const Client &client);
    Result<void> rename(qint64 id, const QString &name);
    Result<void> setNote(qint64 id, const QString &note);
    /// Raises the generation as well when the new status is Disabled (contract section 3).
    Result<void> setStatus(qint64 id, ClientStatus status);
    Result<void> setResourceServer(qint64 id, bool isOne);
    /// Nothing: no limit.
    Result<void> setLoginsPerMinute(qint64 id, std::optional<int> limit);
    /// Secrets and whitelist go with it; its attempts stay.
    Result<void> remove(qint64 id);
    Result<void> raiseGeneration(qint64 id);

    Result<qint64> insertSecret(const ClientSecret &secret);
    Result<void> expireSecret(qint64 secretId, Timestamp at);
    Result<void> removeSecret(qint64 secretId);
    /// True when any secret of any client is of this scheme. One indexed read.
    Result<bool> anySecret(SecretScheme scheme);

private:
    Result<std::optional<ClientRecord>> findPacked(const ApiKey &key);
    Result<std::optional<ClientRecord>> findJoined(const QString &key);

    Database &m_database;
    Statement m_packedBySlot;
    Statement m_joinedByKey;
    Statement m_packedById;
    Statement m_nameById;
};

} // namespace Gatehouse::Store
