// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/handoverdialog.h"

#include "clients/handovercard.h"
#include "common/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

HandoverDialog::HandoverDialog(const Admin::Handover &handover, const ServerHandle &server,
                               QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"handoverDialog"_s);
    setWindowTitle(tr("New secret"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *card = new HandoverCard(handover, server);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->addWidget(card);
    connect(card, &HandoverCard::saved, this, &QDialog::accept);
    resize(640, 480);
}

void HandoverDialog::reject() {}

} // namespace Gatehouse::Ui
