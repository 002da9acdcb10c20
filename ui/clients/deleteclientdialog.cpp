// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/deleteclientdialog.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

DeleteClientDialog::DeleteClientDialog(const QString &clientName, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"deleteDialog"_s);
    setWindowTitle(tr("Delete client"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *what =
        new QLabel(tr("Its secrets and its whitelist go with it, and all its tokens end at "
                      "once. The attempts on record stay. This cannot be undone."));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *ask = new MutedLabel(tr("Type the name to confirm: %1").arg(clientName));
    ask->setWordWrap(true);
    auto *name = new QLineEdit;
    name->setObjectName(u"deleteName"_s);
    name->setAccessibleName(tr("Name of the client to delete"));
    ask->setBuddy(name);

    auto *buttons = new QDialogButtonBox;
    auto *remove = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    remove->setObjectName(u"deleteConfirm"_s);
    remove->setAccessibleName(tr("Delete the client"));
    remove->setProperty("kind", u"danger"_s);
    remove->setEnabled(false);
    cancel->setAccessibleName(cancel->text());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    auto *title = headingLabel(tr("Delete %1?").arg(clientName));
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(what);
    column->addSpacing(Theme::grid);
    column->addWidget(ask);
    column->addWidget(name);
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);

    connect(name, &QLineEdit::textChanged, remove, [remove, clientName](const QString &text) {
        remove->setEnabled(text.trimmed() == clientName);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Gatehouse::Ui
