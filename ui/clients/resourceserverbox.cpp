// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/resourceserverbox.h"

namespace Gatehouse::Ui {

ResourceServerBox::ResourceServerBox(const QString &name, QWidget *parent)
    : QCheckBox(tr("May check tokens (resource server)"), parent)
{
    setObjectName(name);
    setAccessibleName(text());
    setToolTip(
        tr("For an API that is handed tokens: it may ask whether another client's token is good"));
}

} // namespace Gatehouse::Ui
