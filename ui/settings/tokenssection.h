// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace Gatehouse::Ui {

/// What tokens say and how long they are good for.
class TokensSection final : public SettingsSection
{
    Q_OBJECT
public:
    TokensSection(SettingsDraft &draft, const QStringList &ids, QWidget *parent = nullptr);
};

} // namespace Gatehouse::Ui
