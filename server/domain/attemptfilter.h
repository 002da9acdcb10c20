// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"
#include "domain/loginattempt.h"

#include <QSet>

namespace Gatehouse {

/// Which attempts someone wants to see. Every part that is set must hold; an empty filter admits
/// all. The store answers it by index; matches() is the same rule for rows that just arrived.
struct AttemptFilter
{
    QSet<int> outcomes; ///< Outcome numbers; empty means every outcome
    std::optional<qint64> clientId;
    std::optional<Cidr> network;    ///< the caller's address lies in it
    std::optional<Timestamp> since; ///< inclusive
    std::optional<Timestamp> until; ///< exclusive
    QString text; ///< part of key, address, decided_by, user agent or request id, case ignored

    bool isEmpty() const { return *this == AttemptFilter(); }
    bool matches(const LoginAttempt &attempt) const;

    friend bool operator==(const AttemptFilter &, const AttemptFilter &) = default;
};

} // namespace Gatehouse
