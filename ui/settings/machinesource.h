// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/machinesettings.h"
#include "settings/settingssource.h"

namespace Gatehouse::Ui {

/// The settings of this machine: where the server listens, its threads and limits. A limit's id is
/// its key (LimitInfo).
class MachineSource final : public SettingsSource
{
    Q_OBJECT
public:
    static QString addressId();
    static QString portId();
    static QString workersId();
    static QString proxiesId();
    static QString encryptionId();
    static QString certificateId();
    static QString keyId();
    static QString callersId();
    static QString plainHttpId();

    /// `machine` must outlive it.
    explicit MachineSource(MachineSettings &machine, QObject *parent = nullptr);

    QStringList ids() const override;
    void describe(SettingsDraft &draft) const override;
    void load() override;
    QFuture<Result<void>> apply(const SettingValues &values) override;
    QString blamed(const Error &error, const QStringList &changed) const override;

    static SettingValues valuesOf(const MachineSettings::Values &machine);
    static MachineSettings::Values machineOf(const SettingValues &values);

private:
    void describeEncryption(SettingsDraft &draft) const;

    MachineSettings &m_machine;
};

} // namespace Gatehouse::Ui
