// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/adminservice.h"

#include "admin/administration.h"

namespace Gatehouse::Admin {

AdminService::AdminService(Store::StoreFile file,
                           std::shared_ptr<const Crypto::SecretHasher> hasher,
                           std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_prompt(file, hasher, clock)
    , m_search(file, hasher, clock)
    , m_long(file, hasher, clock)
    , m_bulk(std::move(file), std::move(hasher), std::move(clock))
{
}

AdminService::~AdminService() = default;

template <typename T>
QFuture<Result<T>> AdminService::read(std::function<Result<T>(Administration &)> call)
{
    return m_prompt.run<T>(
        [call = std::move(call)](Administration &admin, const Progress &) { return call(admin); });
}

template <typename T>
QFuture<Result<T>> AdminService::change(std::function<Result<T>(Administration &)> call)
{
    return change<T>(m_prompt, [call = std::move(call)](Administration &admin, const Progress &) {
        return call(admin);
    });
}

QFuture<Result<Handover>> AdminService::createClient(const NewClient &wanted)
{
    return change<Handover>([wanted](Administration &admin) { return admin.createClient(wanted); });
}

QFuture<Result<QList<ClientRow>>> AdminService::clients(const ClientListQuery &query)
{
    return read<QList<ClientRow>>([query](Administration &admin) { return admin.clients(query); });
}

QFuture<Result<qint64>> AdminService::clientCount()
{
    return read<qint64>([](Administration &admin) { return admin.clientCount(); });
}

QFuture<Result<ClientDetail>> AdminService::client(qint64 id)
{
    return read<ClientDetail>([id](Administration &admin) { return admin.client(id); });
}

QFuture<Result<void>> AdminService::renameClient(qint64 id, const QString &name)
{
    return change<void>([id, name](Administration &admin) { return admin.renameClient(id, name); });
}

QFuture<Result<void>> AdminService::setNote(qint64 id, const QString &note)
{
    return change<void>([id, note](Administration &admin) { return admin.setNote(id, note); });
}

QFuture<Result<void>> AdminService::setStatus(qint64 id, ClientStatus status)
{
    return change<void>(
        [id, status](Administration &admin) { return admin.setStatus(id, status); });
}

QFuture<Result<void>> AdminService::setResourceServer(qint64 id, bool isOne)
{
    return change<void>(
        [id, isOne](Administration &admin) { return admin.setResourceServer(id, isOne); });
}

QFuture<Result<void>> AdminService::setLoginsPerMinute(qint64 id, std::optional<int> limit)
{
    return change<void>(
        [id, limit](Administration &admin) { return admin.setLoginsPerMinute(id, limit); });
}

QFuture<Result<void>> AdminService::deleteClient(qint64 id)
{
    return change<void>([id](Administration &admin) { return admin.deleteClient(id); });
}

QFuture<Result<Handover>> AdminService::rotateSecret(qint64 id, std::chrono::milliseconds grace)
{
    return change<Handover>(
        [id, grace](Administration &admin) { return admin.rotateSecret(id, grace); });
}

QFuture<Result<void>> AdminService::retireSecret(qint64 clientId, qint64 secretId)
{
    return change<void>([clientId, secretId](Administration &admin) {
        return admin.retireSecret(clientId, secretId);
    });
}

QFuture<Result<void>> AdminService::revokeTokens(qint64 id)
{
    return change<void>([id](Administration &admin) { return admin.revokeTokens(id); });
}

QFuture<Result<WhitelistEntry>> AdminService::addWhitelistEntry(qint64 clientId,
                                                                const WhitelistEntry &entry)
{
    return change<WhitelistEntry>([clientId, entry](Administration &admin) {
        return admin.addWhitelistEntry(clientId, entry);
    });
}

QFuture<Result<void>> AdminService::updateWhitelistEntry(qint64 clientId,
                                                         const WhitelistEntry &entry)
{
    return change<void>([clientId, entry](Administration &admin) {
        return admin.updateWhitelistEntry(clientId, entry);
    });
}

QFuture<Result<void>> AdminService::removeWhitelistEntry(qint64 clientId, const Cidr &range)
{
    return change<void>([clientId, range](Administration &admin) {
        return admin.removeWhitelistEntry(clientId, range);
    });
}

QFuture<Result<QList<LoginAttempt>>>
AdminService::attemptsBefore(qint64 beforeId, const AttemptFilter &filter, int limit)
{
    return m_search.run<QList<LoginAttempt>>(
        [beforeId, filter, limit](Administration &admin, const Progress &progress) {
            return admin.attemptsBefore(beforeId, filter, limit,
                                        [&progress] { return progress.isCancelled(); });
        });
}

} // namespace Gatehouse::Admin
