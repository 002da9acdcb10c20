// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machinesettingsadapter.h"

#include "serveradapter.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

MachineSettingsAdapter::MachineSettingsAdapter(QString configPath, MachineConfig config,
                                               ServerAdapter &server, QObject *parent)
    : Ui::MachineSettings(parent)
    , m_configPath(std::move(configPath))
    , m_config(config)
    , m_server(server)
{
}

Ui::MachineSettings::Values MachineSettingsAdapter::values() const
{
    return {m_config.listen.toString(), m_config.workers};
}

Ui::MachineSettings::Values MachineSettingsAdapter::defaults() const
{
    const MachineConfig config;
    return {config.listen.toString(), config.workers};
}

QString MachineSettingsAdapter::faultOf(const Values &values) const
{
    const auto listen = Http::Endpoint::parse(values.listen);
    return listen ? QString() : listen.error().message;
}

QFuture<Result<void>> MachineSettingsAdapter::apply(const Values &values)
{
    Q_UNUSED(values)
    Q_UNUSED(m_server)
    return {};
}

} // namespace Gatehouse::App
