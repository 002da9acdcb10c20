// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitor.h"

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Load {

namespace {

sockaddr_in addressOf(uint32_t host, uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host);
    return address;
}

} // namespace

Visitor::~Visitor()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void Visitor::connectTo(int epoll, SteadyTime now)
{
    if (now < m_nextTry)
        return;
    m_nextTry = now + m_pause;
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return;
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // The port is chosen at connect(), so that only pairs in use are out of the question.
    ::setsockopt(m_socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const sockaddr_in from = addressOf(m_route.source, 0);
    const sockaddr_in to = addressOf(INADDR_LOOPBACK, m_route.port);
    epoll_event event{EPOLLIN | EPOLLOUT | EPOLLET, {.ptr = this}};
    const bool tried =
        ::bind(m_socket, reinterpret_cast<const sockaddr *>(&from), sizeof from) == 0 &&
        (::connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0 ||
         errno == EINPROGRESS) &&
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, m_socket, &event) == 0;
    if (!tried)
        close(now);
}

void Visitor::wake(unsigned events, SteadyTime now)
{
    if (m_socket < 0)
        return;
    if (events & (EPOLLERR | EPOLLHUP))
        return close(now);
    if (!m_open && (events & EPOLLOUT)) {
        m_open = true;
        onOpen(now);
    } else if ((events & EPOLLOUT) && !m_unsent.empty()) {
        send({});
    }
    while (m_reading && m_socket >= 0 && (events & EPOLLIN)) {
        char bytes[16 * 1024];
        const ssize_t got = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (got > 0)
            onBytes({bytes, size_t(got)}, now);
        else if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        else
            return close(now);
    }
}

void Visitor::send(std::string_view bytes)
{
    m_unsent += bytes;
    while (!m_unsent.empty()) {
        const ssize_t sent = ::send(m_socket, m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return; // the rest when it may be written, or never
        m_unsent.erase(0, size_t(sent));
    }
}

void Visitor::close(SteadyTime now)
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_open = false;
    m_unsent.clear();
    m_nextTry = now + m_pause;
}

void Visitor::abort(SteadyTime now)
{
    const linger atOnce{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close(now);
}

} // namespace Load
