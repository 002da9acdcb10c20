// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outcome.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

QString toString(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return u"Success"_s;
    case Outcome::InvalidRequest: return u"InvalidRequest"_s;
    case Outcome::UnknownKey: return u"UnknownKey"_s;
    case Outcome::WrongSecret: return u"WrongSecret"_s;
    case Outcome::NotActive: return u"NotActive"_s;
    case Outcome::AddressNotAllowed: return u"AddressNotAllowed"_s;
    case Outcome::Throttled: return u"Throttled"_s;
    case Outcome::InvalidToken: return u"InvalidToken"_s;
    case Outcome::RefreshReused: return u"RefreshReused"_s;
    case Outcome::Error: return u"Error"_s;
    }
    return {};
}

std::optional<Outcome> outcomeFromString(QStringView text)
{
    for (Outcome outcome : allOutcomes)
        if (text.compare(toString(outcome), Qt::CaseInsensitive) == 0)
            return outcome;
    return {};
}

} // namespace Gatehouse
