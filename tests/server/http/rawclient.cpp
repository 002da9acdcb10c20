// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace Gatehouse::Test {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

milliseconds until(Clock::time_point end)
{
    return qMax(milliseconds(0), std::chrono::ceil<milliseconds>(end - Clock::now()));
}

template <typename Address>
bool connectTo(int socket, const Address &address)
{
    return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

} // namespace

RawClient::RawClient(quint16 port, quint32 source)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in local{};
    local.sin_family = AF_INET;
    local.sin_addr.s_addr = htonl(source);
    sockaddr_in remote = local;
    remote.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    remote.sin_port = htons(port);
    if (::bind(m_socket.get(), reinterpret_cast<const sockaddr *>(&local), sizeof local) != 0 ||
        !connectTo(m_socket.get(), remote))
        m_socket = {};
    const int on = 1;
    ::setsockopt(m_socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

RawClient RawClient::viaIpv6(quint16 port)
{
    RawClient client;
    client.m_socket = Http::OwnedDescriptor(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in6 remote{};
    remote.sin6_family = AF_INET6;
    remote.sin6_addr = in6addr_loopback;
    remote.sin6_port = htons(port);
    if (!connectTo(client.m_socket.get(), remote))
        client.m_socket = {};
    return client;
}

bool RawClient::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::send(m_socket.get(), bytes.constData() + sent,
                                 size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += n;
    }
    return true;
}

bool RawClient::sendByteByByte(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (!send(QByteArray(1, byte)))
            return false;
    }
    return true;
}

RawClient::Read RawClient::readSome(QByteArray &to, milliseconds wait)
{
    pollfd ready{m_socket.get(), POLLIN, 0};
    if (::poll(&ready, 1, int(wait.count())) <= 0)
        return Read::Nothing;
    char buffer[64 * 1024];
    const ssize_t n = ::recv(m_socket.get(), buffer, sizeof buffer, 0);
    if (n == 0)
        return Read::End;
    if (n < 0)
        return Read::Reset;
    to.append(buffer, n);
    return Read::Bytes;
}

QByteArray RawClient::readAnswer(milliseconds wait)
{
    const auto end = Clock::now() + wait;
    for (;;) {
        const qsizetype head = m_unread.indexOf("\r\n\r\n") + 4;
        if (head >= 4) {
            const qsizetype size =
                head + headerOf(m_unread.first(head), "Content-Length").toLongLong();
            if (m_unread.size() >= size) {
                const QByteArray answer = m_unread.first(size);
                m_unread.remove(0, size);
                return answer;
            }
        }
        if (readSome(m_unread, until(end)) != Read::Bytes)
            return std::exchange(m_unread, {});
    }
}

QByteArray RawClient::readToEnd(milliseconds wait)
{
    const auto end = Clock::now() + wait;
    QByteArray all = std::exchange(m_unread, {});
    for (;;) {
        switch (readSome(all, until(end))) {
        case Read::Bytes: break;
        case Read::End: return all;
        case Read::Reset: return all + "(reset)";
        case Read::Nothing: return all + "(still open)";
        }
    }
}

bool RawClient::isQuiet(milliseconds wait)
{
    return m_unread.isEmpty() && readSome(m_unread, wait) == Read::Nothing;
}

void RawClient::reset()
{
    const linger off{1, 0};
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_LINGER, &off, sizeof off);
    m_socket = {};
}

void RawClient::finishSending()
{
    ::shutdown(m_socket.get(), SHUT_WR);
}

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.mid(end + 4);
}

QByteArray headerOf(const QByteArray &answer, const QByteArray &name)
{
    const QByteArray head = answer.first(answer.indexOf("\r\n\r\n") + 2);
    const QByteArray start = "\r\n" + name + ": ";
    const qsizetype at = head.indexOf(start);
    if (at < 0 || head.indexOf(start, at + 1) >= 0)
        return {};
    const qsizetype value = at + start.size();
    return head.mid(value, head.indexOf("\r\n", value) - value);
}

} // namespace Gatehouse::Test
