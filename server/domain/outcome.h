// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace Gatehouse {

/// How an attempt ended (contract section 7). The numbers are stored; they never change.
enum class Outcome : quint8 {
    Success = 0,
    InvalidRequest = 1,
    UnknownKey = 2,
    WrongSecret = 3,
    NotActive = 4,
    AddressNotAllowed = 5,
    Throttled = 6,
    InvalidToken = 7,
    RefreshReused = 8,
    Error = 9,
};

inline constexpr std::array allOutcomes{Outcome::Success,       Outcome::InvalidRequest,
                                        Outcome::UnknownKey,    Outcome::WrongSecret,
                                        Outcome::NotActive,     Outcome::AddressNotAllowed,
                                        Outcome::Throttled,     Outcome::InvalidToken,
                                        Outcome::RefreshReused, Outcome::Error};

/// The contract's own word, for the API, the command line and exports; never translated.
QString toString(Outcome outcome);
std::optional<Outcome> outcomeFromString(QStringView text);

} // namespace Gatehouse
