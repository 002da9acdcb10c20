// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/recordsection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

RecordSection::RecordSection(SettingsDraft &draft, const QStringList &ids, QWidget *parent)
    : SettingsSection(u"recordSection"_s, tr("Record"),
                      tr("What is removed goes within the hour, and the chain over the rest still "
                         "verifies."),
                      parent)
{
    addFields(draft, ids);
}

} // namespace Gatehouse::Ui
