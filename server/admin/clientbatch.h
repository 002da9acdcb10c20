// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

namespace Gatehouse::Admin {

/// What was done to several clients at once.
struct BatchOutcome
{
    struct Before
    {
        qint64 clientId = 0;
        ClientStatus status = ClientStatus::Active;
    };
    struct Failure
    {
        qint64 clientId = 0;
        QString message;
    };
    QList<Before> changed;   ///< those done, as they were before: what an undo needs
    QList<Failure> failures; ///< those that are not there any more
};

/// Changes of several clients, in one transaction each: clients that someone has deleted meanwhile
/// are named, any other failure undoes the whole. GUI thread; the service must outlive it.
class ClientBatch
{
public:
    explicit ClientBatch(AdminService &service)
        : m_service(service)
    {
    }

    QFuture<Result<BatchOutcome>> setStatus(const QList<qint64> &clients, ClientStatus status);
    /// Gives each its own status back.
    QFuture<Result<BatchOutcome>> restoreStatus(const QList<BatchOutcome::Before> &before);
    QFuture<Result<BatchOutcome>> revokeTokens(const QList<qint64> &clients);

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
