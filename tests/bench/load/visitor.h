// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace Load {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Where to connect to, and from which address of this machine.
struct Route
{
    uint16_t port = 0;
    uint32_t source = 0; ///< IPv4, host order: 127.x.y.z
};

/// One who connects to the server, does what its kind does, and connects again when the connection
/// has ended. Everything happens on one thread, driven by Crowd; no call waits.
class Visitor
{
public:
    explicit Visitor(const Route &route)
        : m_route(route)
    {
    }
    virtual ~Visitor();
    Visitor(const Visitor &) = delete;
    Visitor &operator=(const Visitor &) = delete;

    /// Connects, or waits for its next try. `epoll`: where to watch the new connection.
    void connectTo(int epoll, SteadyTime now);
    bool isConnected() const { return m_socket >= 0; }

    /// The socket may be written or read, or is gone.
    void wake(unsigned events, SteadyTime now);
    /// Ten times a second.
    virtual void tick(SteadyTime) {}

protected:
    virtual void onOpen(SteadyTime now) = 0;
    virtual void onBytes(std::string_view, SteadyTime) {}

    void send(std::string_view bytes);
    void close(SteadyTime now);
    /// Ends it so that the peer gets a reset.
    void abort(SteadyTime now);
    /// Whether it reads at all.
    void setReading(bool reading) { m_reading = reading; }
    /// From the end of a connection to the next one.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }

private:
    const Route m_route;
    int m_socket = -1;
    bool m_open = false;
    bool m_reading = true;
    std::chrono::milliseconds m_pause{20};
    SteadyTime m_nextTry{};
    std::string m_unsent;
};

} // namespace Load
