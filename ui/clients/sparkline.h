// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

#include <QList>
#include <QMetaType>
#include <QRect>
#include <QString>

namespace Gatehouse::Ui {

/// The bars of 24 hours in a small field: successes stand on the base line, failures hang from it,
/// so that neither is told by colour alone. Both to one scale; what happened at all can be seen.
struct Sparkline
{
    static constexpr int barWidth = 3;
    static constexpr int barGap = 1;
    static constexpr int width = Activity::hourCount * (barWidth + barGap) - barGap;

    QList<QRect> successes;
    QList<QRect> failures;
    int baseLine = 0; ///< its y

    static Sparkline of(const Activity &activity, const QRect &field);
};

/// "1,204 logins and 3 failures since yesterday 14:00; most in one hour: 120 at 09:00."
QString activityTip(const Activity &activity);

} // namespace Gatehouse::Ui

Q_DECLARE_METATYPE(Gatehouse::Activity)
