// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "common/services.h"

namespace Gatehouse::Ui {

class Navigator;
class Toaster;

/// How the server is doing, and what there is to do.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    OverviewPage(const Services &services, Navigator &navigator, Toaster &toaster,
                 QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;
};

} // namespace Gatehouse::Ui
