// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace Gatehouse::App {

/// What systemd, or whoever started the program and set NOTIFY_SOCKET, wants to be told: one
/// datagram for each piece of news, as sd_notify(3) describes them. Without such a socket nothing
/// is sent, and an unreachable one harms nobody. Any thread; never blocks.
class ServiceManager
{
public:
    /// Of the environment.
    ServiceManager();

    void ready(const QByteArray &status) const;
    void reloading() const;
    void stopping() const;
    /// All is well. Due more often than watchdogPeriod(), or the server is started anew.
    void alive() const;

    /// Within which time a sign of life is expected of this process, if at all.
    std::optional<std::chrono::microseconds> watchdogPeriod() const { return m_watchdog; }

private:
    void send(const QByteArray &news) const;
    QByteArray m_socket; // a path, or '@' and an abstract name
    std::optional<std::chrono::microseconds> m_watchdog;
};

} // namespace Gatehouse::App
