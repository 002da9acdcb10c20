// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"

#include <QColor>
#include <QPalette>
#include <QSet>
#include <QString>

#include <array>

namespace Gatehouse::Ui {

/// The ten outcomes as the six layers of a chart that a person can still tell apart.
enum class OutcomeGroup { Success, Credentials, NotAllowed, Throttled, Invalid, Errors };

/// In the order in which they are stacked, lowest first.
inline constexpr std::array allOutcomeGroups{OutcomeGroup::Success,    OutcomeGroup::Credentials,
                                             OutcomeGroup::NotAllowed, OutcomeGroup::Throttled,
                                             OutcomeGroup::Invalid,    OutcomeGroup::Errors};

OutcomeGroup groupOf(Outcome outcome);
QString groupName(OutcomeGroup group);
/// What it holds, for a tooltip.
QString groupDescription(OutcomeGroup group);
/// The fill of its bars: from the theme's tones, at least 3:1 against the palette's base.
QColor groupInk(OutcomeGroup group, const QPalette &palette);

using GroupCounts = std::array<qint64, allOutcomeGroups.size()>;
GroupCounts groupCounts(const Admin::OutcomeCounts &counts);

} // namespace Gatehouse::Ui
