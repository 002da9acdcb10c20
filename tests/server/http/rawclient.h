// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/nativesocket.h"

#include <QByteArray>

#include <chrono>

namespace Gatehouse::Test {

/// A client that says exactly the bytes it is told to and shows exactly what comes back. Blocking,
/// with a bound on every wait.
class RawClient
{
public:
    static constexpr std::chrono::milliseconds patience{5'000};

    /// Connects to the loopback address; `source` picks which of 127.0.0.0/8 to come from.
    explicit RawClient(quint16 port, quint32 source = 0x7f000001);
    /// Connects to [::1].
    static RawClient viaIpv6(quint16 port);

    bool isConnected() const { return bool(m_socket); }

    /// False when the server does not take them any more.
    bool send(const QByteArray &bytes);
    /// In pieces of one byte, each its own segment.
    bool sendByteByByte(const QByteArray &bytes);
    /// One answer by its Content-Length; what there is of it when time or connection ends.
    QByteArray readAnswer(std::chrono::milliseconds wait = patience);
    /// Everything until the server closes; ends with "(still open)" when it does not in time, and
    /// with "(reset)" when it breaks the connection off.
    QByteArray readToEnd(std::chrono::milliseconds wait = patience);
    /// True when nothing comes for this long and the connection stays.
    bool isQuiet(std::chrono::milliseconds wait);
    /// Breaks the connection off, with a reset instead of an end.
    void reset();
    void finishSending();
    void close() { m_socket = {}; }

private:
    RawClient() = default;
    enum class Read { Bytes, End, Reset, Nothing };
    Read readSome(QByteArray &to, std::chrono::milliseconds wait);

    Http::OwnedDescriptor m_socket;
    QByteArray m_unread;
};

/// `{"a":1}`-like parts of an answer, for comparing.
int statusOf(const QByteArray &answer);
QByteArray bodyOf(const QByteArray &answer);
/// The value of a header that stands exactly once, or null.
QByteArray headerOf(const QByteArray &answer, const QByteArray &name);

} // namespace Gatehouse::Test
