// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace Gatehouse::Ui {

class Preferences;

/// What the desktop is told of. Kept at once: it changes nothing for anybody else.
class NotificationsSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit NotificationsSection(Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace Gatehouse::Ui
