// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusallog.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr char category[] = "gatehouse.refusals";
constexpr qint64 outOfOrder = 5; // seconds

LogLine lineOf(const LoginAttempt &attempt)
{
    LogLine line{attempt.time, QtWarningMsg, category, u"Refused"_s, {}};
    line.fields = {{"address"_L1, attempt.address.toString()},
                   {"endpoint"_L1, attempt.endpoint},
                   {"outcome"_L1, toString(attempt.outcome)},
                   {"status"_L1, qint64(attempt.status)}};
    if (attempt.clientId)
        line.fields.append({"client_id"_L1, *attempt.clientId});
    line.fields.append({"request_id"_L1, attempt.requestId});
    return line;
}

LogLine withCount(LogLine line, qint64 count)
{
    if (count <= 1)
        return line;
    const bool hasId = line.fields.constLast().name == "request_id"_L1;
    line.fields.insert(line.fields.size() - (hasId ? 1 : 0), {"count"_L1, count});
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
    if (attempt.outcome != Outcome::Success && attempt.outcome != Outcome::Error)
        add(attempt.time, attempt.address, int(attempt.outcome), attempt.count,
            [&attempt] { return lineOf(attempt); });
}

void RefusalLog::note(const Http::HandshakeFailure &failure, Timestamp time)
{
    add(time, failure.peer, 0, 1, [&failure, time] {
        return LogLine{time,
                       QtWarningMsg,
                       "gatehouse.tls",
                       u"A TLS handshake failed"_s,
                       {{"address"_L1, failure.peer.toString()}, {"reason"_L1, failure.reason}}};
    });
}

template <typename MakeLine>
void RefusalLog::add(Timestamp time, const IpAddress &address, int kind, qint64 count,
                     MakeLine line)
{
    if (!m_isEnabled)
        return;
    const QMutexLocker lock(&m_mutex);
    // Workers' attempts come a little out of order; only a clock that was set goes far back.
    const qint64 second = secondOf(time);
    if (second > m_second || second < m_second - outOfOrder)
        begin(second);
    const Network network = Network::of(address);
    if (m_meter.isBeyond(network, time)) {
        // No more networks are in a second's fold than had lines in it.
        Folded &folded = m_folded[{network, kind}];
        if (folded.count == 0)
            folded.first = line();
        folded.count += count;
        return;
    }
    if (m_lines >= linesPerSecond) {
        if (m_others == 0)
            m_other = line();
        m_others += count;
        return;
    }
    ++m_lines;
    m_waiting.append(withCount(line(), count));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &RefusalLog::flush, Qt::QueuedConnection);
}

void RefusalLog::begin(qint64 second)
{
    for (const Folded &folded : std::as_const(m_folded))
        m_waiting.append(withCount(folded.first, folded.count));
    if (m_others > 0)
        m_waiting.append({Timestamp(std::chrono::seconds(m_second)),
                          m_other.level,
                          m_other.category,
                          m_other.message + u", of many networks"_s,
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
