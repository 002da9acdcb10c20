// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/revokeclientdialog.h"

#include "common/clientpicker.h"
#include "common/fonts.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

RevokeClientDialog::RevokeClientDialog(Admin::AdminService &service,
                                       const std::optional<Client> &client, QWidget *parent)
    : QDialog(parent)
    , m_picker(new ClientPicker(service))
    , m_key(new MutedLabel)
{
    setObjectName(u"revokeTokensDialog"_s);
    setWindowTitle(tr("Revoke tokens"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_picker->setObjectName(u"revokeClient"_s);
    m_key->setObjectName(u"revokeKey"_s);

    auto *what = new MutedLabel(
        tr("Every access and refresh token of this client is dead at once, and cannot be brought "
           "back. The client may log in again with its secret; to shut it out, suspend it."));
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    m_revoke = buttons->addButton(tr("Revoke its tokens"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_revoke->setObjectName(u"revokeConfirm"_s);
    m_revoke->setAccessibleName(m_revoke->text());
    m_revoke->setProperty("kind", u"danger"_s);
    cancel->setAccessibleName(cancel->text());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Revoke all tokens of a client")));
    column->addWidget(what);
    column->addSpacing(Theme::grid);
    column->addWidget(m_picker);
    column->addWidget(m_key);
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);

    connect(m_picker, &ClientPicker::clientChanged, this, &RevokeClientDialog::showChoice);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!m_picker->client())
            return;
        const Client chosenClient = *m_picker->client();
        accept();
        Q_EMIT chosen(chosenClient);
    });
    m_picker->setClient(client);
    if (client)
        m_revoke->setFocus(Qt::OtherFocusReason);
    else
        m_picker->setFocus(Qt::OtherFocusReason);
}

void RevokeClientDialog::showChoice()
{
    const auto &client = m_picker->client();
    m_key->setText(client ? client->apiKey.text() : tr("No client chosen yet"));
    m_key->setFont(client ? Fonts::monospace(font()) : font());
    m_revoke->setEnabled(client.has_value());
    m_revoke->setDefault(client.has_value());
}

} // namespace Gatehouse::Ui
