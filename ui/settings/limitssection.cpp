// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/limitssection.h"

#include "domain/limits.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

LimitsSection::LimitsSection(SettingsDraft &draft, QWidget *parent)
    : SettingsSection(u"limitsSection"_s, tr("Limits"),
                      tr("How much a stranger may ask of the server. What goes beyond is refused "
                         "and its connection closed."),
                      parent)
{
    QStringList ids;
    for (const LimitInfo &limit : LimitInfo::all())
        ids += limit.key;
    addFields(draft, ids);
}

} // namespace Gatehouse::Ui
