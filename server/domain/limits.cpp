// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/limits.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

constexpr qint64 kilo = 1024;

QString unitText(LimitInfo::Unit unit)
{
    switch (unit) {
    case LimitInfo::Unit::Bytes: return u" bytes"_s;
    case LimitInfo::Unit::Seconds: return u" seconds"_s;
    case LimitInfo::Unit::Count: break;
    }
    return {};
}

} // namespace

qint64 LimitInfo::of(const Limits &limits) const
{
    const auto number = [&limits](auto pointer) -> qint64 {
        if constexpr (std::is_same_v<decltype(pointer), std::chrono::milliseconds Limits::*>)
            return std::chrono::floor<std::chrono::seconds>(limits.*pointer).count();
        else
            return limits.*pointer;
    };
    return std::visit(number, member);
}

void LimitInfo::set(Limits &limits, qint64 value) const
{
    const auto put = [&limits, value](auto pointer) {
        if constexpr (std::is_same_v<decltype(pointer), std::chrono::milliseconds Limits::*>)
            limits.*pointer = std::chrono::seconds(value);
        else if constexpr (std::is_same_v<decltype(pointer), int Limits::*>)
            limits.*pointer = int(value);
        else
            limits.*pointer = qsizetype(value);
    };
    std::visit(put, member);
}

const QList<LimitInfo> &LimitInfo::all()
{
    static const QList<LimitInfo> limits{
        {"head_bytes"_L1, Unit::Bytes, kilo, 32 * kilo, &Limits::headBytes},
        {"fields"_L1, Unit::Count, 16, 256, &Limits::fields},
        {"body_bytes"_L1, Unit::Bytes, kilo, kilo * kilo, &Limits::bodyBytes},
        {"head_time"_L1, Unit::Seconds, 1, 60, &Limits::headTime},
        {"request_time"_L1, Unit::Seconds, 1, 300, &Limits::requestTime},
        {"idle_time"_L1, Unit::Seconds, 1, 600, &Limits::idleTime},
        {"answer_time"_L1, Unit::Seconds, 1, 300, &Limits::answerTime},
        {"drain_time"_L1, Unit::Seconds, 1, 60, &Limits::drainTime},
        {"connections"_L1, Unit::Count, 8, 4096, &Limits::connections},
        {"connections_per_address"_L1, Unit::Count, 1, 4096, &Limits::connectionsPerAddress},
    };
    return limits;
}

std::optional<LimitsFault> faultOf(const Limits &limits)
{
    for (const LimitInfo &limit : LimitInfo::all()) {
        const qint64 value = limit.of(limits);
        if (value < limit.least || value > limit.most)
            return LimitsFault{limit.key, u"it must be from %1 to %2%3."_s.arg(limit.least)
                                              .arg(limit.most)
                                              .arg(unitText(limit.unit))};
    }
    if (limits.requestTime < limits.headTime)
        return LimitsFault{"request_time"_L1, u"it must not be shorter than head_time, which is "
                                              "part of it."_s};
    if (limits.connectionsPerAddress > limits.connections)
        return LimitsFault{"connections_per_address"_L1,
                           u"it must not be more than connections, which is for all of them."_s};
    return {};
}

} // namespace Gatehouse
