// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QDateTime>
#include <QString>

namespace Gatehouse::Ui {

/// A moment as a person reads it: "just now", "12 min ago" within the last hour, else local time,
/// with the date where it is not today's. Future moments: "in 12 min", else local time.
QString momentText(Timestamp moment, Timestamp now);

/// Local time to the minute, with the date where it is not today's; never relative.
QString fixedMomentText(Timestamp moment, Timestamp now);

/// As momentText(), and where that has a date, the date alone: where there is little room.
QString briefMomentText(Timestamp moment, Timestamp now);

/// Local time to the minute, always with its date: for lists of many days.
QString datedMomentText(Timestamp moment, Timestamp now);

/// A day of this year: "24 Nov".
QString dayText(QDate date);

/// An attempt's time: local, to the millisecond, with the date where it is not today's.
QString exactMomentText(Timestamp moment, Timestamp now);

/// Local time to the millisecond, always with its date.
QString fullMomentText(Timestamp moment);

/// Local time in full and, below it, UTC: for tooltips.
QString momentTip(Timestamp moment);

/// How far local time is ahead of UTC at that moment: "UTC+01:00".
QString zoneText(Timestamp moment);

/// How long ago, in the largest unit that fits: "today", "5 d", "3 mo", "2 y".
QString ageText(Timestamp since, Timestamp now);

/// The machine's clock, for what is shown; decisions are made elsewhere.
Timestamp displayNow();

} // namespace Gatehouse::Ui
