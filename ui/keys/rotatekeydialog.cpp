// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/rotatekeydialog.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

RotateKeyDialog::RotateKeyDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"rotateKeyDialog"_s);
    setWindowTitle(tr("Rotate the signing key"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Rotate the signing key?")));
    for (const QString &text :
         {tr("New logins are signed by a new key at once."),
          tr("Tokens that are out there stay good until they expire; the old key goes on verifying "
             "them, and retires by itself after the last one."),
          tr("Nobody is logged out, and no client has to do anything.")}) {
        auto *label = new MutedLabel(text);
        label->setWordWrap(true);
        column->addWidget(label);
    }

    auto *buttons = new QDialogButtonBox;
    auto *rotate = buttons->addButton(tr("Rotate now"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    rotate->setObjectName(u"rotateKeyConfirm"_s);
    rotate->setAccessibleName(rotate->text());
    rotate->setProperty("kind", u"primary"_s);
    rotate->setDefault(true);
    cancel->setAccessibleName(cancel->text());
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Gatehouse::Ui
