// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "domain/secret.h"
#include "store/database.h"

#include <functional>
#include <memory>

namespace Gatehouse::Crypto {
class SecretHasher;
}

namespace Gatehouse::Admin {

/// What an admin can do, as plain calls that block: the command line calls it directly, the console
/// through AdminService. Every change is one transaction: done whole or not at all. Lives on one
/// thread and owns that thread's Database.
class Administration
{
public:
    /// `hasher` and `clock` must outlive it.
    Administration(std::unique_ptr<Store::Database> database, const Crypto::SecretHasher &hasher,
                   const Clock &clock);
    ~Administration();
    Q_DISABLE_COPY_MOVE(Administration)

    /// Errors: Invalid (name, key, secret or a range given twice), Conflict (key taken).
    Result<Handover> createClient(const NewClient &wanted);
    Result<QList<ClientRow>> clients(const ClientListQuery &query);
    Result<qint64> clientCount();
    Result<ClientDetail> client(qint64 id);
    Result<void> renameClient(qint64 id, const QString &name);
    Result<void> setNote(qint64 id, const QString &note);
    Result<void> setStatus(qint64 id, ClientStatus status);
    Result<void> setResourceServer(qint64 id, bool isOne);
    /// Nothing: no limit. Error Invalid.
    Result<void> setLoginsPerMinute(qint64 id, std::optional<int> limit);
    Result<void> deleteClient(qint64 id);
    /// A second live secret; those that live now end after `grace` (at once where it is zero).
    /// Error Conflict where two are live already and there is a grace.
    Result<Handover> rotateSecret(qint64 id, std::chrono::milliseconds grace);
    /// Ends one secret at once. Error Conflict where it is the last live one.
    Result<void> retireSecret(qint64 clientId, qint64 secretId);
    Result<void> revokeTokens(qint64 id);

    Result<WhitelistEntry> addWhitelistEntry(qint64 clientId, const WhitelistEntry &entry);
    Result<void> updateWhitelistEntry(qint64 clientId, const WhitelistEntry &entry);
    Result<void> removeWhitelistEntry(qint64 clientId, const Cidr &range);
    Result<WhitelistVerdict> testAddress(qint64 clientId, const IpAddress &address);

    /// Error Cancelled once `isCancelled`, asked now and then, says so.
    Result<QList<LoginAttempt>> attemptsBefore(qint64 beforeId, const AttemptFilter &filter,
                                               int limit,
                                               const std::function<bool()> &isCancelled = {});
    Result<QList<LoginAttempt>> attemptsAfter(qint64 afterId, const AttemptFilter &filter,
                                              int limit);
    Result<qint64> newestAttemptId();

    /// For what else an admin may do, in classes of its own: this thread's connection, the clock
    /// and the hasher.
    Store::Database &database() { return *m_database; }
    const Clock &clock() const { return m_clock; }
    const Crypto::SecretHasher &hasher() const { return m_hasher; }

private:
    struct Stores;
    template <typename T>
    Result<T> inTransaction(const std::function<Result<T>()> &change);
    Result<ClientRow> clientRow(const Client &client, bool withLastSuccess);
    ClientSecret hashedSecret(const Secret &secret, Timestamp now) const;

    const Crypto::SecretHasher &m_hasher;
    const Clock &m_clock;
    std::unique_ptr<Store::Database> m_database;
    std::unique_ptr<Stores> m_stores; // borrow m_database; destroyed before it
};

} // namespace Gatehouse::Admin
