// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readinessstore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

ReadinessStore::ReadinessStore(Database &database)
    : m_touch(database.connection(),
              u"UPDATE readiness SET second = :1 WHERE id = 1 AND second <> :1"_s)
{
}

Result<void> ReadinessStore::touch(Timestamp now)
{
    const qint64 second = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const auto touched = m_touch.change(second);
    return touched ? Result<void>() : touched.error();
}

} // namespace Gatehouse::Store
