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
    QList<Failure> failures; ///< those not done: not there any more, or see ClientBatch
};

/// Changes of several clients, done in parts, a transaction each, so that logins need not wait for
/// a large selection; one outcome tells of all parts, so one undo takes them all back. Clients that
/// someone has deleted meanwhile are named. Any other failure undoes its part and ends the change:
/// an Error where nothing was done before, else all clients not done are named. GUI thread; the
/// service must outlive it.
class ClientBatch
{
public:
    static constexpr qsizetype partSize = 500;

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
