// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/secretsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class ClientActions;
class TableView;

/// The secrets of one client: which live, when each was last used; rotate and retire.
class SecretsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretsPanel(ClientActions &actions, QWidget *parent = nullptr);

    void setDetail(const Admin::ClientDetail &detail);

private:
    void retireSelected();
    void showState();
    qint64 selectedId() const;

    ClientActions &m_actions;
    Client m_client;
    SecretsModel m_model;
    TableView *m_table;
    QPushButton *m_rotate;
    QPushButton *m_retire;
    QLabel *m_hint;
};

} // namespace Gatehouse::Ui
