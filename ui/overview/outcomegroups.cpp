// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/outcomegroups.h"

#include "attempts/outcomelook.h"
#include "common/styledraw.h"
#include "common/theme.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct GroupNames
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::GroupNames)
};

} // namespace

OutcomeGroup groupOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return OutcomeGroup::Success;
    case Outcome::UnknownKey:
    case Outcome::WrongSecret:
    case Outcome::InvalidToken:
    case Outcome::RefreshReused: return OutcomeGroup::Credentials;
    case Outcome::NotActive:
    case Outcome::AddressNotAllowed: return OutcomeGroup::NotAllowed;
    case Outcome::Throttled: return OutcomeGroup::Throttled;
    case Outcome::InvalidRequest: return OutcomeGroup::Invalid;
    case Outcome::Error: break;
    }
    return OutcomeGroup::Errors;
}

QString groupName(OutcomeGroup group)
{
    switch (group) {
    case OutcomeGroup::Success: return GroupNames::tr("Success");
    case OutcomeGroup::Credentials: return GroupNames::tr("Refused credentials");
    case OutcomeGroup::NotAllowed: return GroupNames::tr("Not allowed");
    case OutcomeGroup::Throttled: return GroupNames::tr("Throttled");
    case OutcomeGroup::Invalid: return GroupNames::tr("Invalid request");
    case OutcomeGroup::Errors: break;
    }
    return GroupNames::tr("Error");
}

QString groupDescription(OutcomeGroup group)
{
    QStringList outcomes;
    for (const Outcome outcome : allOutcomes) {
        if (groupOf(outcome) == group)
            outcomes += outcomeBadge(outcome).text;
    }
    return outcomes.join(", "_L1);
}

QColor groupInk(OutcomeGroup group, const QPalette &palette)
{
    const auto ink = [&palette](Tone tone, float strength) {
        const ToneColors colors = Theme::tone(tone, palette);
        return StyleDraw::blend(colors.fill, colors.text, strength);
    };
    switch (group) {
    // Most of a healthy chart is this, so it is the quietest.
    case OutcomeGroup::Success: return ink(Tone::Success, 0.68F);
    case OutcomeGroup::Credentials: return ink(Tone::Danger, 0.9F);
    case OutcomeGroup::NotAllowed: return ink(Tone::Warning, 0.8F);
    case OutcomeGroup::Throttled: return ink(Tone::Accent, 0.8F);
    case OutcomeGroup::Invalid: return ink(Tone::Neutral, 0.62F);
    case OutcomeGroup::Errors: break;
    }
    return palette.color(QPalette::Active, QPalette::Text);
}

GroupCounts groupCounts(const Admin::OutcomeCounts &counts)
{
    GroupCounts sums{};
    for (const Outcome outcome : allOutcomes)
        sums[size_t(groupOf(outcome))] += counts.of(outcome);
    return sums;
}

} // namespace Gatehouse::Ui
