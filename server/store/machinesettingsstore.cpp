// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/machinesettingsstore.h"

#include "store/connection.h"
#include "store/statement.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

MachineSettingsStore::MachineSettingsStore(Database &database)
    : m_database(database)
{
}

Result<QByteArray> MachineSettingsStore::known()
{
    const auto found =
        m_database.connection().value(u"SELECT known FROM machine_settings WHERE id = 1"_s);
    if (!found)
        return found.error();
    return found->toString().toUtf8();
}

Result<void> MachineSettingsStore::setKnown(const QByteArray &json)
{
    Statement update(m_database.connection(),
                     u"UPDATE machine_settings SET known = :1 WHERE id = 1"_s);
    const auto updated = update.change(QString::fromUtf8(json));
    return updated ? Result<void>() : updated.error();
}

} // namespace Gatehouse::Store
