// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainconnection.h"

#include <QRegularExpression>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

PlainConnection::PlainConnection(quint16 port)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval limit{10, 0};
    const int on = 1;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_open = ::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}

PlainConnection::~PlainConnection()
{
    ::close(m_descriptor);
}

bool PlainConnection::send(const QByteArray &bytes) const
{
    return ::send(m_descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) ==
           bytes.size();
}

QByteArray PlainConnection::receive()
{
    static const QRegularExpression length(u"\r\nContent-Length: (\\d+)\r\n"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    for (;;) {
        const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
        if (headEnd >= 0) {
            const auto found = length.match(QString::fromLatin1(m_buffer.first(headEnd + 2)));
            const qsizetype whole = headEnd + 4 + found.captured(1).toInt();
            if (m_buffer.size() >= whole) {
                const QByteArray answer = m_buffer.first(whole);
                m_buffer.remove(0, whole);
                return answer;
            }
        }
        char chunk[4096];
        const auto got = ::recv(m_descriptor, chunk, sizeof chunk, 0);
        if (got <= 0)
            return {};
        m_buffer.append(chunk, got);
    }
}

QByteArray postOf(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray headerValue(const QByteArray &answer, const QByteArray &name)
{
    const QByteArray line = "\r\n" + name + ": ";
    const qsizetype at = answer.indexOf(line);
    if (at < 0)
        return {};
    const qsizetype from = at + line.size();
    return answer.mid(from, answer.indexOf("\r\n", from) - from);
}

int statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3).toInt();
}
