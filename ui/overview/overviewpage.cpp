// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewpage.h"

#include "common/labels.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

OverviewPage::OverviewPage(const Services &services, Navigator &navigator, Toaster &toaster,
                           QWidget *parent)
    : Page(parent)
{
    Q_UNUSED(services)
    Q_UNUSED(navigator)
    Q_UNUSED(toaster)
    setObjectName(u"overviewPage"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(headingLabel(title()));
    column->addStretch();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::iconName() const
{
    return u"overview"_s;
}

void OverviewPage::focusSearch() {}

void OverviewPage::refresh() {}

} // namespace Gatehouse::Ui
