// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/outcomelook.h"

#include "common/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct OutcomeLook
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::OutcomeLook)
};

} // namespace

Badge outcomeBadge(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return {OutcomeLook::tr("Success"), u"check"_s, Tone::Success};
    case Outcome::InvalidRequest:
        return {OutcomeLook::tr("Invalid request"), u"document-off"_s, Tone::Neutral};
    case Outcome::UnknownKey: return {OutcomeLook::tr("Unknown key"), u"question"_s, Tone::Danger};
    case Outcome::WrongSecret: return {OutcomeLook::tr("Wrong secret"), u"key-off"_s, Tone::Danger};
    case Outcome::NotActive: return {OutcomeLook::tr("Not active"), u"ban"_s, Tone::Warning};
    case Outcome::AddressNotAllowed:
        return {OutcomeLook::tr("Address not allowed"), u"pin-off"_s, Tone::Danger};
    case Outcome::Throttled: return {OutcomeLook::tr("Throttled"), u"clock"_s, Tone::Warning};
    case Outcome::InvalidToken:
        return {OutcomeLook::tr("Invalid token"), u"token-off"_s, Tone::Danger};
    case Outcome::RefreshReused:
        return {OutcomeLook::tr("Refresh reused"), u"repeat"_s, Tone::Danger};
    case Outcome::Error: return {OutcomeLook::tr("Error"), u"warning"_s, Tone::Danger};
    }
    return {};
}

Badge outcomeBadge(const LoginAttempt &attempt)
{
    Badge badge = outcomeBadge(attempt.outcome);
    if (attempt.count > 1)
        // In front: where there is no room for both, the number must not be what is cut.
        badge.text = u"%1 × %2"_s.arg(QLocale().toString(attempt.count), badge.text);
    return badge;
}

int outcomeColumnWidth(const QFont &font)
{
    int widest = 0;
    for (const Outcome outcome : allOutcomes)
        widest = std::max(widest, badgeSize(outcomeBadge(outcome), font).width());
    return widest + 2 * Theme::grid + 1;
}

} // namespace Gatehouse::Ui
