// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QStackedWidget>

namespace Gatehouse::Ui {

class NewClientForm;
class ServerHandle;

/// What the Clients page is while there is no client: name one, press Enter, and its hand-over card
/// takes the form's place.
class FirstRun final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    FirstRun(Admin::AdminService &service, ServerHandle &server, QWidget *parent = nullptr);

    void focusName();
    /// True from the creation until the card is put away.
    bool isHandingOver() const;

Q_SIGNALS:
    void created(qint64 clientId);
    void finished();

private:
    void showCard(const Admin::Handover &handover);

    ServerHandle &m_server;
    NewClientForm *m_form;
    QWidget *m_cardPage = nullptr;
};

} // namespace Gatehouse::Ui
