// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/clientimport.h"

#include <memory>

namespace Gatehouse::Admin {

/// Clients to and from files, on the long lane: each call reports progress and may be cancelled.
/// GUI thread; the service must outlive it. The format follows the file's name.
class ClientExchange
{
public:
    explicit ClientExchange(AdminService &service)
        : m_service(service)
    {
    }

    /// Returns how many were written; the file is there whole or not at all.
    QFuture<Result<qint64>> exportFound(const QString &path, const ClientListQuery &query);
    QFuture<Result<qint64>> exportThese(const QString &path, const QList<qint64> &clients);

    /// What importing the file would do. Error Invalid where it cannot be read as such a file.
    QFuture<Result<QList<ImportLine>>> plan(const QString &path);
    /// `report` is filled batch by batch, and must not be read before the future has finished: a
    /// cancelled future has no result, and yet what was done stands there.
    QFuture<Result<void>> apply(const QList<ImportLine> &lines,
                                const std::shared_ptr<ImportReport> &report);
    QFuture<Result<void>> saveIssued(const QString &path,
                                     const QList<ImportReport::Issued> &issued);

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
