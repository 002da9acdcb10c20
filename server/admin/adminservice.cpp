// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/adminservice.h"

#include "admin/administration.h"
#include "admin/adminthread.h"

#include <QPromise>

namespace Gatehouse::Admin {

AdminService::AdminService(Store::StoreFile file,
                           std::shared_ptr<const Crypto::SecretHasher> hasher,
                           std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<AdminThread>(std::move(file), std::move(hasher), std::move(clock)))
{
    m_thread->start();
}

AdminService::~AdminService() = default;

template <typename T>
QFuture<Result<T>> AdminService::enqueue(std::function<Result<T>(Administration &)> call,
                                         Effect effect)
{
    auto promise = std::make_shared<QPromise<Result<T>>>(); // shared: std::function copies
    promise->start();
    const auto future = promise->future();
    m_thread->enqueue([this, promise, call = std::move(call),
                       effect](Result<Administration *> administration) -> Result<void> {
        Result<T> result = administration ? call(**administration) : administration.error();
        const auto done = result ? Result<void>() : Result<void>(result.error());
        // A queued emission, so that it comes on this object's thread, and never after its end.
        if (done && effect == Effect::ChangesClients)
            QMetaObject::invokeMethod(this, &AdminService::clientsChanged, Qt::QueuedConnection);
        promise->addResult(std::move(result));
        promise->finish();
        return done;
    });
    return future;
}

QFuture<Result<Handover>> AdminService::createClient(const NewClient &wanted)
{
    return enqueue<Handover>([wanted](Administration &admin) { return admin.createClient(wanted); },
                             Effect::ChangesClients);
}

QFuture<Result<QList<ClientRow>>> AdminService::clients(const ClientListQuery &query)
{
    return enqueue<QList<ClientRow>>(
        [query](Administration &admin) { return admin.clients(query); });
}

QFuture<Result<qint64>> AdminService::clientCount()
{
    return enqueue<qint64>([](Administration &admin) { return admin.clientCount(); });
}

QFuture<Result<ClientDetail>> AdminService::client(qint64 id)
{
    return enqueue<ClientDetail>([id](Administration &admin) { return admin.client(id); });
}

QFuture<Result<void>> AdminService::renameClient(qint64 id, const QString &name)
{
    return enqueue<void>([id, name](Administration &admin) { return admin.renameClient(id, name); },
                         Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::setNote(qint64 id, const QString &note)
{
    return enqueue<void>([id, note](Administration &admin) { return admin.setNote(id, note); },
                         Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::setStatus(qint64 id, ClientStatus status)
{
    return enqueue<void>(
        [id, status](Administration &admin) { return admin.setStatus(id, status); },
        Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::deleteClient(qint64 id)
{
    return enqueue<void>([id](Administration &admin) { return admin.deleteClient(id); },
                         Effect::ChangesClients);
}

QFuture<Result<Handover>> AdminService::rotateSecret(qint64 id, std::chrono::milliseconds grace)
{
    return enqueue<Handover>(
        [id, grace](Administration &admin) { return admin.rotateSecret(id, grace); },
        Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::retireSecret(qint64 clientId, qint64 secretId)
{
    return enqueue<void>(
        [clientId, secretId](Administration &admin) {
            return admin.retireSecret(clientId, secretId);
        },
        Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::revokeTokens(qint64 id)
{
    return enqueue<void>([id](Administration &admin) { return admin.revokeTokens(id); },
                         Effect::ChangesClients);
}

QFuture<Result<WhitelistEntry>> AdminService::addWhitelistEntry(qint64 clientId,
                                                                const WhitelistEntry &entry)
{
    return enqueue<WhitelistEntry>(
        [clientId, entry](Administration &admin) {
            return admin.addWhitelistEntry(clientId, entry);
        },
        Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::updateWhitelistEntry(qint64 clientId,
                                                         const WhitelistEntry &entry)
{
    return enqueue<void>(
        [clientId, entry](Administration &admin) {
            return admin.updateWhitelistEntry(clientId, entry);
        },
        Effect::ChangesClients);
}

QFuture<Result<void>> AdminService::removeWhitelistEntry(qint64 clientId, const Cidr &range)
{
    return enqueue<void>(
        [clientId, range](Administration &admin) {
            return admin.removeWhitelistEntry(clientId, range);
        },
        Effect::ChangesClients);
}

QFuture<Result<WhitelistVerdict>> AdminService::testAddress(qint64 clientId,
                                                            const IpAddress &address)
{
    return enqueue<WhitelistVerdict>([clientId, address](Administration &admin) {
        return admin.testAddress(clientId, address);
    });
}

QFuture<Result<QList<LoginAttempt>>>
AdminService::attemptsBefore(qint64 beforeId, const AttemptFilter &filter, int limit)
{
    return enqueue<QList<LoginAttempt>>([beforeId, filter, limit](Administration &admin) {
        return admin.attemptsBefore(beforeId, filter, limit);
    });
}

} // namespace Gatehouse::Admin
