// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/quitdialog.h"

#include "common/fonts.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

QuitDialog::QuitDialog(const QStringList &losses, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"quitDialog"_s);
    setWindowTitle(tr("Quit Gatehouse"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *what = new QLabel(losses.join(u"\n\n"_s));
    what->setObjectName(u"quitLosses"_s);
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    auto *quit = buttons->addButton(tr("Quit all the same"), QDialogButtonBox::AcceptRole);
    auto *stay = buttons->addButton(tr("Keep it open"), QDialogButtonBox::RejectRole);
    quit->setObjectName(u"quitConfirm"_s);
    quit->setAccessibleName(quit->text());
    quit->setProperty("kind", u"danger"_s);
    quit->setAutoDefault(false);
    stay->setObjectName(u"quitStay"_s);
    stay->setAccessibleName(stay->text());
    stay->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Something would be lost")));
    column->addWidget(what);
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    stay->setFocus();
}

} // namespace Gatehouse::Ui
