// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Gatehouse::Ui {

class ClientActions;
class FieldMessage;

/// Name, note, what it may and status of one client, and its end.
class GeneralPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit GeneralPanel(ClientActions &actions, QWidget *parent = nullptr);

    /// Fields that a person is editing keep what was typed, unless it is another client.
    void setClient(const Client &client);

private:
    void buildFields();
    QWidget *buildLimit();
    QWidget *buildStatus();
    void showLimit(std::optional<int> limit);
    void saveLimit();
    void saveName();
    void saveNote();
    void showEdited();

    ClientActions &m_actions;
    Client m_client;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_name = nullptr;
    FieldMessage *m_nameMessage = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QPushButton *m_save = nullptr;
    QCheckBox *m_resourceServer = nullptr;
    QCheckBox *m_limited = nullptr;
    QSpinBox *m_limit = nullptr;
    QLabel *m_created = nullptr;
    QPushButton *m_activate = nullptr;
    QPushButton *m_suspend = nullptr;
    QPushButton *m_disable = nullptr;
};

} // namespace Gatehouse::Ui
