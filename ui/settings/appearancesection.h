// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

class QComboBox;

namespace Gatehouse::Ui {

class Preferences;

/// How the window looks and behaves for this one person. Kept, and but for the language in force,
/// at once.
class AppearanceSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit AppearanceSection(Preferences &preferences, QWidget *parent = nullptr);

private:
    void addScheme();
    void addLanguage();
    void addTray();

    Preferences &m_preferences;
};

} // namespace Gatehouse::Ui
