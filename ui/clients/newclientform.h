// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;

/// Name a client, press Enter. Used by the first-run page and by the dialog.
class NewClientForm final : public QWidget
{
    Q_OBJECT
public:
    explicit NewClientForm(Admin::AdminService &service, QWidget *parent = nullptr);

    void focusName();
    void clear();

Q_SIGNALS:
    void created(const Gatehouse::Admin::Handover &handover);

private:
    void submit();

    Admin::AdminService &m_service;
    QLineEdit *m_name;
    QLineEdit *m_note;
    FieldMessage *m_message;
    QPushButton *m_create;
};

} // namespace Gatehouse::Ui
