// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace Gatehouse::Store {

/// What gatehouse.conf said when a server or console of this store last took it up, so that a
/// change by hand is noticed. Borrows the thread's Database.
class MachineSettingsStore
{
public:
    explicit MachineSettingsStore(Database &database);

    /// As it was remembered; a JSON object, empty at first.
    Result<QByteArray> known();
    Result<void> setKnown(const QByteArray &json);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
