// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/keyadministration.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace Gatehouse::Admin {

class AdminService;

/// Signing keys and tokens for the console: every call returns at once and runs on the
/// AdminService's prompt lane. Holds the master key, which the lanes do not need otherwise. GUI
/// thread; the AdminService must outlive it.
class KeyService
{
public:
    KeyService(AdminService &service, std::shared_ptr<const Crypto::MasterKey> masterKey);

    QFuture<Result<SigningKeys>> keys();
    QFuture<Result<SigningKeyInfo>> rotate(const KeyRotation &wanted = {});
    QFuture<Result<void>> setRotateDays(int days);
    QFuture<Result<TokenReport>> examine(const QByteArray &token);

private:
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(KeyAdministration &)> call);

    AdminService &m_service;
    const std::shared_ptr<const Crypto::MasterKey> m_masterKey;
};

} // namespace Gatehouse::Admin
