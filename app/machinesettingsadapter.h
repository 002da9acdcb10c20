// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "machineconfig.h"
#include "settings/machinesettings.h"

namespace Gatehouse::App {

class ServerAdapter;

/// gatehouse.conf and the running server as the Settings page sees them. GUI thread.
class MachineSettingsAdapter final : public Ui::MachineSettings
{
    Q_OBJECT
public:
    /// `server` must outlive it.
    MachineSettingsAdapter(QString configPath, MachineConfig config, ServerAdapter &server,
                           QObject *parent = nullptr);

    Values values() const override;
    Values defaults() const override;
    QString faultOf(const Values &values) const override;
    QFuture<Result<void>> apply(const Values &values) override;

private:
    const QString m_configPath;
    MachineConfig m_config;
    ServerAdapter &m_server;
};

} // namespace Gatehouse::App
