// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychore.h"

#include "auth/keyschedule.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcKeys, "gatehouse.keys", QtInfoMsg)

namespace Gatehouse::App {

Maintenance::Chore rotatesKeys(const Environment &environment)
{
    return [masterKey = environment.masterKey,
            clock = environment.clock](Store::Database &database) -> Result<void> {
        const auto rotated = Auth::KeySchedule(database).rotateIfDue(*masterKey, *clock);
        if (!rotated)
            return rotated.error();
        if (*rotated)
            qCInfo(lcKeys) << "The next signing key is published, as scheduled.";
        return {};
    };
}

} // namespace Gatehouse::App
