// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/newclientdialog.h"

#include "clients/handovercard.h"
#include "clients/newclientform.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

NewClientDialog::NewClientDialog(Admin::AdminService &service, const ServerHandle &server,
                                 QWidget *parent)
    : QDialog(parent)
    , m_server(server)
    , m_form(new NewClientForm(service, NewClientForm::Extent::All))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"newClientDialog"_s);
    setWindowTitle(tr("New client"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid,
                                 2 * Theme::grid);
    m_column->setSpacing(2 * Theme::grid);
    m_heading = headingLabel(tr("New client"));
    m_column->addWidget(m_heading);
    m_column->addWidget(m_form);
    connect(m_form, &NewClientForm::created, this, &NewClientDialog::showCard);
    connect(m_form, &NewClientForm::cancelled, this, &QDialog::reject);
    m_form->focusName();
    resize(480, sizeHint().height());
}

void NewClientDialog::reject()
{
    if (!m_handingOver)
        QDialog::reject();
}

void NewClientDialog::showCard(const Admin::Handover &handover)
{
    m_handingOver = true;
    m_form->hide();
    m_heading->hide(); // the card has its own
    auto *card = new HandoverCard(handover, m_server);
    m_column->addWidget(card, 1);
    connect(card, &HandoverCard::saved, this, &QDialog::accept);
    resize(640, 480);
    Q_EMIT created(handover.client.id);
}

} // namespace Gatehouse::Ui
