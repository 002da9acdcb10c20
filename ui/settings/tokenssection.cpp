// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokenssection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

TokensSection::TokensSection(SettingsDraft &draft, const QStringList &ids, QWidget *parent)
    : SettingsSection(u"tokensSection"_s, tr("Tokens"),
                      tr("In force from the next login on, for every server on this data. Tokens "
                         "that are out stay as they are."),
                      parent)
{
    addFields(draft, ids);
}

} // namespace Gatehouse::Ui
