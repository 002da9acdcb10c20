// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attemptfilter.h"

#include <QVariantMap>

#include <chrono>

namespace Gatehouse::Ui {

/// When the attempts were made: the last so many minutes, or between two moments.
struct TimeChoice
{
    std::chrono::minutes last{};    ///< zero where two moments are meant
    std::optional<Timestamp> since; ///< inclusive
    std::optional<Timestamp> until; ///< exclusive

    bool isEmpty() const { return *this == TimeChoice(); }
    friend bool operator==(const TimeChoice &, const TimeChoice &) = default;
};

/// What a person chose to see, part by part, each part a chip. Unlike the AttemptFilter that
/// follows from it, it knows "the last hour". Pure.
struct FilterChoice
{
    QSet<int> outcomes;
    std::optional<qint64> clientId;
    std::optional<Cidr> network;
    QString text;
    TimeChoice time;

    static FilterChoice of(const AttemptFilter &filter);
    AttemptFilter filter(Timestamp now) const;

    bool isEmpty() const { return *this == FilterChoice(); }

    /// For QSettings. What does not fit is left out.
    QVariantMap toVariant() const;
    static FilterChoice fromVariant(const QVariantMap &map);

    friend bool operator==(const FilterChoice &, const FilterChoice &) = default;
};

/// "Last hour", "From 24 Nov, 13:00", in local time.
QString timeChoiceText(const TimeChoice &choice, Timestamp now);

/// Local time as it is typed: "2026-11-24", "2026-11-24 13:00", or "13:00" for today. Error Invalid
/// says how to write it.
Result<Timestamp> parseLocalTime(QStringView text, Timestamp now);
/// The same the other way round: "2026-11-24 13:00".
QString localTimeText(Timestamp moment);

} // namespace Gatehouse::Ui
