// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QString>
#include <QStringView>

namespace Gatehouse {

/// UTC, ISO 8601, whole seconds: `2025-01-15T13:00:00Z` (contract section 1). Rounds down.
QString toIsoSeconds(Timestamp time);

/// UTC, ISO 8601, milliseconds: `2025-01-15T13:00:00.123Z`; the form of an attempt's `time`.
QString toIsoMillis(Timestamp time);

/// Reads an ISO 8601 date-time with `Z` or an offset, or a date alone (midnight UTC).
/// A date-time without a zone is refused: it could be read two ways.
Result<Timestamp> parseTime(QStringView text);

/// Reads a length of time: a whole number and a unit `s`, `m`, `h` or `d`, as in `24h`.
/// Error Invalid for anything else, a sum beyond ten years included.
Result<std::chrono::milliseconds> parseDuration(QStringView text);

/// The same in the largest unit that it is a whole number of: `24h` becomes `1d`, `90s` stays. The
/// part of a second is dropped.
QString toDurationText(std::chrono::milliseconds duration);

} // namespace Gatehouse
