// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/clientbatch.h"

#include <QObject>

#include <functional>

namespace Gatehouse::Ui {

class ServerHandle;
class Toaster;

/// What can be done to a client, wherever it is asked for: in the table's menu, by a key or beside
/// it. Asks where asking is due, says by a toast what was done, and offers the undo. GUI thread.
class ClientActions final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it; dialogs stand over `window`.
    ClientActions(Admin::AdminService &service, ServerHandle &server, Toaster &toaster,
                  QWidget *window);

    Admin::AdminService &service() { return m_service; }
    Toaster &toaster() { return m_toaster; }

    void setStatus(const Client &client, ClientStatus status);
    /// All of them in one go, with one undo; those that have the status already are left alone.
    void setStatus(const QList<Client> &clients, ClientStatus status);
    /// Asks first: there is no undo.
    void revokeTokens(const QList<Client> &clients);
    void rename(const Client &client, const QString &name);
    void setNote(const Client &client, const QString &note);
    void setResourceServer(const Client &client, bool isOne);
    /// `failed`: it could not be.
    void setLoginsPerMinute(const Client &client, std::optional<int> limit,
                            const std::function<void()> &failed);
    /// Asks for the grace of what lives now, then shows the new secret's hand-over card.
    void rotate(const Client &client);
    void retire(const Client &client, qint64 secretId);
    /// Asks for the client's name first.
    void remove(const Client &client);

private:
    void askGrace(const Client &client, bool mayHaveGrace);
    void makeSecret(const Client &client, std::chrono::milliseconds grace);
    void applyStatus(const Client &client, ClientStatus status, bool offerUndo);
    void runBatch(const QFuture<Result<Admin::BatchOutcome>> &call,
                  std::function<void(const Admin::BatchOutcome &)> done);
    /// Calls `done`; or shows the error and calls `failed`.
    void run(const QFuture<Result<void>> &call, std::function<void()> done,
             std::function<void()> failed = {});

    Admin::AdminService &m_service;
    ServerHandle &m_server;
    Toaster &m_toaster;
    QWidget *m_window;
};

} // namespace Gatehouse::Ui
