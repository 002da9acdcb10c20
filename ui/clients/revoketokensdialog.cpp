// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/revoketokensdialog.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

RevokeTokensDialog::RevokeTokensDialog(const QList<Client> &clients, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"revokeDialog"_s);
    setWindowTitle(tr("Revoke tokens"));
    setAttribute(Qt::WA_DeleteOnClose);

    const bool one = clients.size() == 1;
    auto *title = headingLabel(
        one ? tr("Revoke all tokens of %1?").arg(clients.first().name)
            : tr("Revoke all tokens of %1 clients?").arg(QLocale().toString(clients.size())));
    title->setWordWrap(true);
    auto *what = new QLabel(
        one ? tr("Every token it holds is refused from now on, refresh tokens too. It may log in "
                 "again at once with its key and secret. This cannot be undone.")
            : tr("Every token they hold is refused from now on, refresh tokens too. They may log "
                 "in again at once with their keys and secrets. This cannot be undone."));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);

    auto *buttons = new QDialogButtonBox;
    auto *revoke = buttons->addButton(tr("Revoke tokens"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    revoke->setObjectName(u"revokeConfirm"_s);
    revoke->setAccessibleName(revoke->text());
    revoke->setProperty("kind", u"danger"_s);
    revoke->setDefault(true);
    cancel->setAccessibleName(cancel->text());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(title);
    column->addWidget(what);
    column->addSpacing(2 * Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Gatehouse::Ui
