// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"
#include "clients/whitelistmodel.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace Gatehouse::Ui {

class AddressTest;
class ClientActions;
class FieldMessage;
class ListStack;
class TableView;

/// The whitelist of one client: entries, adding with each key checked, and a field that tells which
/// entry would decide for an address.
class WhitelistPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit WhitelistPanel(ClientActions &actions, QWidget *parent = nullptr);

    void setDetail(const Admin::ClientDetail &detail);

private:
    void buildEntry();
    void buildList();
    void checkTyped();
    void takeCorrection();
    void add();
    void removeSelected();
    void showState();
    std::optional<Timestamp> chosenExpiry() const;

    ClientActions &m_actions;
    Client m_client;
    WhitelistModel m_model;
    QLineEdit *m_range = nullptr;
    QLineEdit *m_note = nullptr;
    QComboBox *m_expiry = nullptr;
    QPushButton *m_add = nullptr;
    FieldMessage *m_message = nullptr;
    QPushButton *m_correct = nullptr;
    TableView *m_table = nullptr;
    ListStack *m_stack = nullptr;
    QPushButton *m_remove = nullptr;
    AddressTest *m_test = nullptr;
};

} // namespace Gatehouse::Ui
