// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace Gatehouse::Ui {

class FieldMessage;
class MachineSettings;

/// Where the server listens, and with how many threads.
class ServerSection final : public SettingsSection
{
    Q_OBJECT
public:
    ServerSection(SettingsDraft &draft, MachineSettings &machine, QWidget *parent = nullptr);

private:
    void showOverride();

    MachineSettings &m_machine;
    FieldMessage *m_override;
};

} // namespace Gatehouse::Ui
