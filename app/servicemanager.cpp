// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicemanager.h"

#include <cstddef>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Gatehouse::App {

namespace {

std::optional<std::chrono::microseconds> watchdogOf(const QByteArray &period, const QByteArray &pid)
{
    bool sound = false;
    const qint64 microseconds = period.toLongLong(&sound);
    // The variables may have been meant for a parent that left them in the environment.
    if (!sound || microseconds <= 0 || (!pid.isEmpty() && pid.toLongLong() != ::getpid()))
        return {};
    return std::chrono::microseconds(microseconds);
}

QByteArray monotonicMicroseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return QByteArray::number(qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000);
}

} // namespace

ServiceManager::ServiceManager()
    : m_socket(qgetenv("NOTIFY_SOCKET"))
    , m_watchdog(watchdogOf(qgetenv("WATCHDOG_USEC"), qgetenv("WATCHDOG_PID")))
{
}

void ServiceManager::ready(const QByteArray &status) const
{
    send("READY=1\nSTATUS=" + status);
}

void ServiceManager::reloading() const
{
    send("RELOADING=1\nMONOTONIC_USEC=" + monotonicMicroseconds());
}

void ServiceManager::stopping() const
{
    send("STOPPING=1");
}

void ServiceManager::alive() const
{
    send("WATCHDOG=1");
}

void ServiceManager::send(const QByteArray &news) const
{
    sockaddr_un address{};
    if (m_socket.size() < 2 || size_t(m_socket.size()) >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), size_t(m_socket.size()));
    if (m_socket.startsWith('@'))
        address.sun_path[0] = 0;
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    ::sendto(socket, news.constData(), size_t(news.size()), MSG_NOSIGNAL,
             reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
}

} // namespace Gatehouse::App
