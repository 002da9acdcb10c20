// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/keyspage.h"

#include "common/labels.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

KeysPage::KeysPage(const Services &services, Navigator &navigator, Toaster &toaster,
                   QWidget *parent)
    : Page(parent)
{
    Q_UNUSED(services)
    Q_UNUSED(navigator)
    Q_UNUSED(toaster)
    setObjectName(u"keysPage"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(headingLabel(title()));
    column->addStretch();
}

QString KeysPage::title() const
{
    return tr("Keys & tokens");
}

QString KeysPage::iconName() const
{
    return u"key"_s;
}

void KeysPage::focusSearch() {}

void KeysPage::refresh() {}

} // namespace Gatehouse::Ui
