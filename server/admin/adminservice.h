// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminlane.h"
#include "admin/admintypes.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "store/storefile.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace Gatehouse::Crypto {
class SecretHasher;
}

namespace Gatehouse::Admin {

class Administration;

/// Administration for the console: every call returns at once, runs on the admin thread in the
/// order of the calls, and delivers a Result. Continue with `.then(this, …)`. Where the store
/// cannot be opened every call delivers that Error, and the next call tries again. Lives on the GUI
/// thread; its destructor lets the call under way finish and cancels the rest (Error Cancelled).
class AdminService final : public QObject
{
    Q_OBJECT
public:
    AdminService(Store::StoreFile file, std::shared_ptr<const Crypto::SecretHasher> hasher,
                 std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~AdminService() override;

    QFuture<Result<Handover>> createClient(const NewClient &wanted);
    QFuture<Result<QList<ClientRow>>> clients(const ClientListQuery &query);
    QFuture<Result<qint64>> clientCount();
    QFuture<Result<ClientDetail>> client(qint64 id);
    QFuture<Result<void>> renameClient(qint64 id, const QString &name);
    QFuture<Result<void>> setNote(qint64 id, const QString &note);
    QFuture<Result<void>> setStatus(qint64 id, ClientStatus status);
    QFuture<Result<void>> setResourceServer(qint64 id, bool isOne);
    QFuture<Result<void>> setLoginsPerMinute(qint64 id, std::optional<int> limit);
    QFuture<Result<void>> deleteClient(qint64 id);
    QFuture<Result<Handover>> rotateSecret(qint64 id, std::chrono::milliseconds grace);
    QFuture<Result<void>> retireSecret(qint64 clientId, qint64 secretId);
    QFuture<Result<void>> revokeTokens(qint64 id);

    QFuture<Result<WhitelistEntry>> addWhitelistEntry(qint64 clientId, const WhitelistEntry &entry);
    QFuture<Result<void>> updateWhitelistEntry(qint64 clientId, const WhitelistEntry &entry);
    QFuture<Result<void>> removeWhitelistEntry(qint64 clientId, const Cidr &range);

    /// May take seconds where a text is looked for; cancelling the future ends it.
    QFuture<Result<QList<LoginAttempt>>> attemptsBefore(qint64 beforeId,
                                                        const AttemptFilter &filter, int limit);

    /// For calls that a person waits for, milliseconds each.
    AdminLane &promptLane() { return m_prompt; }
    /// For calls that may take seconds: they report progress and may be cancelled.
    AdminLane &longLane() { return m_long; }
    /// For exports and imports, which may take minutes: they hold up nothing but each other.
    AdminLane &bulkLane() { return m_bulk; }
    /// A call on one of the lanes that changes clients, secrets or whitelists.
    template <typename T>
    QFuture<Result<T>> change(AdminLane &lane, AdminLane::Call<T> call);

Q_SIGNALS:
    /// A call of this service changed clients, secrets or whitelists.
    void clientsChanged();

private:
    template <typename T>
    QFuture<Result<T>> read(std::function<Result<T>(Administration &)> call);
    template <typename T>
    QFuture<Result<T>> change(std::function<Result<T>(Administration &)> call);

    AdminLane m_prompt;
    AdminLane m_search; // a text found nowhere is looked for long, and no change waits for it
    AdminLane m_long;
    AdminLane m_bulk;
};

template <typename T>
QFuture<Result<T>> AdminService::change(AdminLane &lane, AdminLane::Call<T> call)
{
    return lane.run<T>([this, call = std::move(call)](Administration &admin,
                                                      const Progress &progress) {
        Result<T> result = call(admin, progress);
        // A queued emission, so that it comes on this object's thread, and never after its end.
        if (result)
            QMetaObject::invokeMethod(this, &AdminService::clientsChanged, Qt::QueuedConnection);
        return result;
    });
}

} // namespace Gatehouse::Admin
