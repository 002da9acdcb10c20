// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/keyservice.h"

#include "admin/adminservice.h"

namespace Gatehouse::Admin {

KeyService::KeyService(AdminService &service, std::shared_ptr<const Crypto::MasterKey> masterKey)
    : m_service(service)
    , m_masterKey(std::move(masterKey))
{
}

template <typename T>
QFuture<Result<T>> KeyService::run(std::function<Result<T>(KeyAdministration &)> call)
{
    return m_service.promptLane().run<T>(
        [masterKey = m_masterKey, call = std::move(call)](Administration &admin, const Progress &) {
            KeyAdministration keys(admin, *masterKey);
            return call(keys);
        });
}

QFuture<Result<SigningKeys>> KeyService::keys()
{
    return run<SigningKeys>([](KeyAdministration &keys) { return keys.keys(); });
}

QFuture<Result<SigningKeyInfo>> KeyService::rotate(const KeyRotation &wanted)
{
    return run<SigningKeyInfo>([wanted](KeyAdministration &keys) { return keys.rotate(wanted); });
}

QFuture<Result<void>> KeyService::setRotateDays(int days)
{
    return run<void>([days](KeyAdministration &keys) { return keys.setRotateDays(days); });
}

QFuture<Result<TokenReport>> KeyService::examine(const QByteArray &token)
{
    return run<TokenReport>([token](KeyAdministration &keys) { return keys.examine(token); });
}

} // namespace Gatehouse::Admin
