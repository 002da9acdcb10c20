// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/serversection.h"

#include "common/labels.h"
#include "common/theme.h"
#include "settings/machinesource.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ServerSection::ServerSection(SettingsDraft &draft, MachineSettings &machine, QWidget *parent)
    : SettingsSection(u"serverSection"_s, tr("Server"), {}, parent)
    , m_machine(machine)
    , m_override(new FieldMessage)
{
    m_override->setObjectName(u"listenOverride"_s);
    m_override->setContentsMargins(2 * Theme::grid, Theme::grid / 2, 0, Theme::grid / 2);
    column()->addWidget(m_override);
    addFields(draft, {MachineSource::addressId(), MachineSource::portId(),
                      MachineSource::workersId(), MachineSource::proxiesId()});
    connect(&machine, &MachineSettings::changed, this, &ServerSection::showOverride);
    showOverride();
}

void ServerSection::showOverride()
{
    const QString listen = m_machine.listenOverride();
    if (listen.isEmpty())
        m_override->clear();
    else
        m_override->showWarning(tr("Started with --listen %1, which is in force in place of the "
                                   "address and port below until you change them or start anew.")
                                    .arg(listen));
}

} // namespace Gatehouse::Ui
