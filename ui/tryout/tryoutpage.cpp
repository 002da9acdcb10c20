// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/tryoutpage.h"

#include "common/labels.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

TryoutPage::TryoutPage(const Services &services, Navigator &navigator, Toaster &toaster,
                       QWidget *parent)
    : Page(parent)
{
    Q_UNUSED(services)
    Q_UNUSED(navigator)
    Q_UNUSED(toaster)
    setObjectName(u"tryoutPage"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(headingLabel(title()));
    column->addStretch();
}

QString TryoutPage::title() const
{
    return tr("Try it");
}

QString TryoutPage::iconName() const
{
    return u"send"_s;
}

void TryoutPage::focusSearch() {}

void TryoutPage::refresh() {}

} // namespace Gatehouse::Ui
