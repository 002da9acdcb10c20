// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;
class MachineSettings;
class MutedLabel;

/// How the server's connections are encrypted, and the certificate that it shows.
class EncryptionSection final : public SettingsSection
{
    Q_OBJECT
public:
    EncryptionSection(SettingsDraft &draft, MachineSettings &machine, QWidget *parent = nullptr);

private:
    void addCertificate();
    void showCertificate();
    void renew();

    MachineSettings &m_machine;
    SettingRow *m_row = nullptr;
    QLabel *m_fingerprint;
    MutedLabel *m_facts;
    QPushButton *m_renew;
    FieldMessage *m_message;
};

} // namespace Gatehouse::Ui
