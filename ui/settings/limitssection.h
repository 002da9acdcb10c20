// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace Gatehouse::Ui {

/// How much a stranger may ask of the server.
class LimitsSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit LimitsSection(SettingsDraft &draft, QWidget *parent = nullptr);
};

} // namespace Gatehouse::Ui
