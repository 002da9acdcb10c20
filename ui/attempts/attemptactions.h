// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "attempts/attemptanswers.h"
#include "common/services.h"

class QMenu;

namespace Gatehouse::Ui {

class ClientActions;
class Navigator;
class Toaster;

/// Does what was answered to an attempt. What changes something is told by a toast that can undo
/// it. Looks at the client first: since the attempt its whitelist may have become another.
class AttemptActions final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it; dialogs stand over `window`.
    AttemptActions(const Services &services, Navigator &navigator, Toaster &toaster,
                   QWidget *window);

    void run(Answer answer, const LoginAttempt &attempt);
    /// All answers to this attempt, as a menu that deletes itself when it closes.
    QMenu *menu(const LoginAttempt &attempt);

Q_SIGNALS:
    void onlyClientWanted(qint64 clientId);
    void onlyNetworkWanted(const Gatehouse::Cidr &network);
    void copyWanted();

private:
    void allow(const LoginAttempt &attempt, const Cidr &range, bool forDay);
    void addTo(const Admin::ClientDetail &detail, const WhitelistEntry &wanted);
    void add(const Client &client, const WhitelistEntry &wanted);
    void prolong(const Client &client, const WhitelistEntry &old, const WhitelistEntry &wanted);
    void withClient(const LoginAttempt &attempt,
                    std::function<void(const Admin::ClientDetail &)> then);
    void tell(const Result<void> &result);

    Admin::AdminService &m_service;
    Navigator &m_navigator;
    Toaster &m_toaster;
    ClientActions *m_clients;
    QWidget *m_window;
};

} // namespace Gatehouse::Ui
