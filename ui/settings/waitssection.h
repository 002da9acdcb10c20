// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace Gatehouse::Ui {

/// Who has to wait after failed logins, and for how long.
class WaitsSection final : public SettingsSection
{
    Q_OBJECT
public:
    WaitsSection(SettingsDraft &draft, const QStringList &ids, QWidget *parent = nullptr);
};

} // namespace Gatehouse::Ui
