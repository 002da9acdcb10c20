// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "common/labels.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

SettingsPage::SettingsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                           QWidget *parent)
    : Page(parent)
{
    Q_UNUSED(services)
    Q_UNUSED(navigator)
    Q_UNUSED(toaster)
    setObjectName(u"settingsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(headingLabel(title()));
    column->addStretch();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::iconName() const
{
    return u"settings"_s;
}

void SettingsPage::focusSearch() {}

void SettingsPage::refresh() {}

} // namespace Gatehouse::Ui
