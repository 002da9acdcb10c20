// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsnote.h"

#include "machineconfig.h"
#include "store/journalstore.h"
#include "store/machinesettingsstore.h"
#include "store/transaction.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

Result<void> noteSettings(Store::Database &database, const MachineConfig &config)
{
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Store::MachineSettingsStore settings(database);
    const auto known = settings.known();
    if (!known)
        return known.error();
    const QByteArray now = config.toJson();
    if (*known == now)
        return {};
    const auto [before, after] = config.differencesFrom(*known);
    const JournalEntry entry{.action = u"machine_setting_changed"_s,
                             .subject = u"gatehouse.conf"_s,
                             .before = before,
                             .after = after};
    if (before != after)
        if (auto noted = Store::JournalStore(database).note(entry); !noted)
            return noted;
    if (auto kept = settings.setKnown(now); !kept)
        return kept;
    return transaction->commit();
}

} // namespace Gatehouse::App
