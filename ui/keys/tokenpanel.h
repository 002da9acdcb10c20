// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/keyadministration.h"
#include "keys/checksmodel.h"
#include "keys/claimsmodel.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QPlainTextEdit;
class QPushButton;

namespace Gatehouse::Admin {
class AdminService;
class KeyService;
} // namespace Gatehouse::Admin

namespace Gatehouse::Ui {

class BadgeLabel;
class ListStack;
class MutedLabel;
class Navigator;
class TableView;
class Toaster;

/// What a pasted token says and whether it is good, looked at anew as long as it stands here: it
/// may expire or be revoked meanwhile. The token is kept nowhere but in its field.
class TokenPanel final : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    TokenPanel(Admin::AdminService &admin, Admin::KeyService &keys, Navigator &navigator,
               Toaster &toaster, QWidget *parent = nullptr);

    void inspect(const QString &token);
    /// The verdict again, for what may have changed.
    void recheck();
    void focusToken();
    /// Asks for the client first.
    QAction *revokeAction() const { return m_revokeAny; }

private:
    void build();
    QWidget *buildVerdict();
    QWidget *buildTables();
    void examine();
    void showReport(const Result<Admin::TokenReport> &report);
    void showNothing();
    void askToRevoke(const std::optional<Client> &client);
    void revoke(const Client &client);

    Admin::AdminService &m_admin;
    Admin::KeyService &m_keys;
    Navigator &m_navigator;
    Toaster &m_toaster;
    ChecksModel m_checks;
    ClaimsModel m_claims;
    QTimer m_settle;
    QTimer m_again;
    quint64 m_question = 0;
    std::optional<Client> m_client; // the one the token names
    QAction *m_revokeAny;
    QPlainTextEdit *m_token;
    QPushButton *m_clear;
    QWidget *m_verdictRow;
    BadgeLabel *m_verdict;
    QPushButton *m_showClient;
    QPushButton *m_revoke;
    TableView *m_checksTable;
    TableView *m_claimsTable;
    ListStack *m_stack;
};

} // namespace Gatehouse::Ui
