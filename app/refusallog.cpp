// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusallog.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr char category[] = "gatehouse.refusals";
constexpr qint64 outOfOrder = 5; // seconds

LogLine lineOf(const LoginAttempt &attempt, qint64 count)
{
    LogLine line{attempt.time, QtWarningMsg, category, u"Refused"_s, {}};
    line.fields = {{"address"_L1, attempt.address.toString()},
                   {"endpoint"_L1, attempt.endpoint},
                   {"outcome"_L1, toString(attempt.outcome)},
                   {"status"_L1, qint64(attempt.status)}};
    if (attempt.clientId)
        line.fields.append({"client_id"_L1, *attempt.clientId});
    if (count > 1)
        line.fields.append({"count"_L1, count});
    line.fields.append({"request_id"_L1, attempt.requestId});
    return line;
}

qint64 secondOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

RefusalLog::RefusalLog(Sink sink)
    : m_sink(std::move(sink))
{
    connect(&m_timer, &QTimer::timeout, this, &RefusalLog::flush);
    m_timer.start(std::chrono::seconds(1));
}

void RefusalLog::note(const LoginAttempt &attempt)
{
    if (!m_isEnabled || attempt.outcome == Outcome::Success || attempt.outcome == Outcome::Error)
        return;
    const QMutexLocker lock(&m_mutex);
    // Workers' attempts come a little out of order; only a clock that was set goes far back.
    const qint64 second = secondOf(attempt.time);
    if (second > m_second || second < m_second - outOfOrder)
        begin(second);
    if (m_meter.isBeyond(Network::of(attempt.address), attempt.time))
        return fold(attempt);
    if (m_lines >= linesPerSecond) {
        m_others += attempt.count;
        return;
    }
    ++m_lines;
    m_waiting.append(lineOf(attempt, attempt.count));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &RefusalLog::flush, Qt::QueuedConnection);
}

// No more networks are in a second's fold than had lines in it.
void RefusalLog::fold(const LoginAttempt &attempt)
{
    Folded &folded = m_folded[{Network::of(attempt.address), int(attempt.outcome)}];
    if (folded.count == 0)
        folded.first = attempt;
    folded.count += attempt.count;
}

void RefusalLog::begin(qint64 second)
{
    for (const Folded &folded : std::as_const(m_folded))
        m_waiting.append(lineOf(folded.first, folded.count));
    if (m_others > 0)
        m_waiting.append({Timestamp(std::chrono::seconds(m_second)),
                          QtWarningMsg,
                          category,
                          u"Refused, of many networks"_s,
                          {{"count"_L1, m_others}}});
    m_folded.clear();
    m_others = 0;
    m_lines = 0;
    m_second = second;
}

void RefusalLog::flush()
{
    QList<LogLine> lines;
    {
        const QMutexLocker lock(&m_mutex);
        if (const qint64 second = secondOf(SystemClock().now()); second > m_second)
            begin(second);
        lines = std::exchange(m_waiting, {});
    }
    for (const LogLine &line : std::as_const(lines))
        m_sink(line);
}

} // namespace Gatehouse::App
