// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace Gatehouse::Ui {

class ServerHandle;
class NewClientForm;

/// New client: the form, and then, in the same window, the hand-over card. While the card is up
/// only its own button closes the dialog. Deletes itself.
class NewClientDialog final : public QDialog
{
    Q_OBJECT
public:
    NewClientDialog(Admin::AdminService &service, const ServerHandle &server, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    void created(qint64 clientId);

private:
    void showCard(const Admin::Handover &handover);

    const ServerHandle &m_server;
    NewClientForm *m_form;
    QLabel *m_heading = nullptr;
    QVBoxLayout *m_column;
    bool m_handingOver = false;
};

} // namespace Gatehouse::Ui
