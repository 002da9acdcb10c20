// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/services.h"
#include "settings/settingssection.h"

class QLabel;

namespace Gatehouse::Ui {

/// Where everything is kept, how large it is, and which program this is.
class DataSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit DataSection(const Services &services, QWidget *parent = nullptr);

    void refresh() override;

private:
    void addFolder();
    void addBackup();
    void showSize(const QString &text, const QString &tip);

    const Services m_services;
    QLabel *m_size;
};

} // namespace Gatehouse::Ui
