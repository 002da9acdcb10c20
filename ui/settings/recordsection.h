// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace Gatehouse::Ui {

/// How much is kept of what was attempted.
class RecordSection final : public SettingsSection
{
    Q_OBJECT
public:
    RecordSection(SettingsDraft &draft, const QStringList &ids, QWidget *parent = nullptr);
};

} // namespace Gatehouse::Ui
