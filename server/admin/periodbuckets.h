// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"

#include <QTimeZone>

namespace Gatehouse::Admin {

/// Where the buckets of a period begin, oldest first, and where the last one, which holds `now`,
/// ends. All are whole UTC minutes, as the roll-up has them. Half hours begin at the full and half
/// hours of the zone's clocks, days at its midnights: the day of a change to or from summer time
/// has 23 or 25 hours, and no moment is in two buckets or in none.
QList<Timestamp> bucketEdges(Period period, Timestamp now, const QTimeZone &zone);

} // namespace Gatehouse::Admin
