// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/floodmeter.h"
#include "domain/loginattempt.h"
#include "http/requesthandler.h"
#include "logging.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Gatehouse::App {

/// Says in the log which calls were refused, or which handshakes failed, one line each, for people
/// and for fail2ban: address, endpoint and outcome, and nothing that the caller chose. What one
/// network does beyond ten times a second becomes one line a second with a `count`, and so does
/// what is beyond linesPerSecond in all; no flood fills the log. Lives on the thread that made it,
/// which writes; outlives those who note.
class RefusalLog final : public QObject
{
    Q_OBJECT
public:
    static constexpr int linesPerSecond = 200;

    using Sink = std::function<void(const LogLine &)>;
    explicit RefusalLog(Sink sink = log);

    void setEnabled(bool enabled) { m_isEnabled = enabled; }
    /// From any thread; what was no refusal, or the server's own fault, is passed over.
    void note(const LoginAttempt &attempt);
    /// Likewise for connections that did not come about.
    void note(const Http::HandshakeFailure &failure, Timestamp time = SystemClock().now());

    /// Writes what waits, and what was counted together in seconds that are over.
    void flush();

private:
    struct Folded
    {
        LogLine first;
        qint64 count = 0;
    };
    using Group = std::pair<Network, int>; ///< and outcome: one may be no guess
    template <typename MakeLine>
    void add(Timestamp time, const IpAddress &address, int kind, qint64 count, MakeLine line);
    void begin(qint64 second); // under m_mutex

    const Sink m_sink;
    std::atomic<bool> m_isEnabled = true;
    Auth::FloodMeter m_meter;
    QMutex m_mutex;
    qint64 m_second = 0; // under m_mutex, like all below
    int m_lines = 0;     // in m_second
    qint64 m_others = 0; // beyond linesPerSecond
    LogLine m_other;     // the first of them
    QHash<Group, Folded> m_folded;
    QList<LogLine> m_waiting;
    QTimer m_timer;
};

} // namespace Gatehouse::App
