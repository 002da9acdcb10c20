// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/waitssection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

WaitsSection::WaitsSection(SettingsDraft &draft, const QStringList &ids, QWidget *parent)
    : SettingsSection(u"waitsSection"_s, tr("Failed logins"),
                      tr("In force from the next login on, for every server on this data. Who has "
                         "to wait now is in the overview."),
                      parent)
{
    addFields(draft, ids);
}

} // namespace Gatehouse::Ui
