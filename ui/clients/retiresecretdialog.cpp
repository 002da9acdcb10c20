// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/retiresecretdialog.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

RetireSecretDialog::RetireSecretDialog(const QString &clientName, const Admin::SecretInfo &secret,
                                       std::optional<Timestamp> lastUsed, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"retireDialog"_s);
    setWindowTitle(tr("Retire secret"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = headingLabel(tr("Retire secret %1 of %2?").arg(secret.id).arg(clientName));
    title->setWordWrap(true);
    auto *use =
        new QLabel(lastUsed ? tr("It was last used %1.").arg(momentText(*lastUsed, displayNow()))
                            : tr("No login with it is known."));
    use->setObjectName(u"retireLastUse"_s);
    if (lastUsed)
        use->setToolTip(momentTip(*lastUsed));
    auto *what = new MutedLabel(tr("Whoever still logs in with it is refused at once, as if the "
                                   "secret were wrong. A retired secret never comes back: this "
                                   "cannot be undone."));
    what->setWordWrap(true);

    auto *buttons = new QDialogButtonBox;
    auto *retire = buttons->addButton(tr("Retire it now"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    retire->setObjectName(u"retireConfirm"_s);
    retire->setAccessibleName(retire->text());
    retire->setProperty("kind", u"danger"_s);
    retire->setIcon(Icons::toned(u"ban"_s, Tone::Danger));
    retire->setAutoDefault(false);
    cancel->setAccessibleName(cancel->text());
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(title);
    column->addWidget(use);
    column->addWidget(what);
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);
    cancel->setFocus(Qt::OtherFocusReason);
}

} // namespace Gatehouse::Ui
