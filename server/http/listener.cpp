// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

namespace {

constexpr int backlog = 1024; // connections that may wait to be accepted
constexpr int portsToTry = 20;

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

SocketAddress socketAddress(const Endpoint &endpoint)
{
    SocketAddress result;
    const QByteArray bytes = endpoint.address.toBytes();
    if (endpoint.address.family() == IpAddress::Family::V6) {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(endpoint.port);
        std::memcpy(&v6.sin6_addr, bytes.constData(), size_t(bytes.size()));
        std::memcpy(&result.storage, &v6, result.size = sizeof v6);
    } else {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(endpoint.port);
        std::memcpy(&v4.sin_addr, bytes.constData(), size_t(bytes.size()));
        std::memcpy(&result.storage, &v4, result.size = sizeof v4);
    }
    return result;
}

void setOption(int descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor, level, option, &value, sizeof value);
}

/// The descriptor, or an invalid one and errno.
OwnedDescriptor openSocket(const Endpoint &endpoint, bool sharePort)
{
    const SocketAddress address = socketAddress(endpoint);
    OwnedDescriptor result(
        ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!result)
        return result;
    setOption(result.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (address.storage.ss_family == AF_INET6)
        setOption(result.get(), IPPROTO_IPV6, IPV6_V6ONLY, 0); // [::] means every address
    if (sharePort)
        setOption(result.get(), SOL_SOCKET, SO_REUSEPORT, 1);
    const auto *where = reinterpret_cast<const sockaddr *>(&address.storage);
    if (::bind(result.get(), where, address.size) != 0 || ::listen(result.get(), backlog) != 0) {
        const int reason = errno;
        result = OwnedDescriptor();
        errno = reason;
    }
    return result;
}

quint16 portOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    sockaddr_in v4; // sin_port and sin6_port have the same place
    std::memcpy(&v4, &storage, sizeof v4);
    return ntohs(v4.sin_port);
}

Error explain(const Endpoint &endpoint, int reason)
{
    const QString where = endpoint.toString();
    switch (reason) {
    case EADDRINUSE:
        return {Error::Kind::Conflict,
                u"Cannot listen on %1: the port is in use by another program. Stop that program "
                "or choose another port."_s.arg(where)};
    case EACCES:
    case EPERM:
        return {Error::Kind::Denied,
                u"Cannot listen on %1: ports below 1024 need a privilege. Choose a port from 1024 "
                "up, or give the program CAP_NET_BIND_SERVICE."_s.arg(where)};
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
        return {Error::Kind::Invalid,
                u"Cannot listen on %1: this machine does not have that address. Choose one of its "
                "own, 127.0.0.1 for this machine only or 0.0.0.0 for all networks."_s.arg(where)};
    default:
        return {Error::Kind::Unavailable,
                u"Cannot listen on %1: %2. Try again later."_s.arg(where, qt_error_string(reason))};
    }
}

} // namespace

Listener::Listener(OwnedDescriptor descriptor, const Endpoint &endpoint)
    : m_descriptor(std::move(descriptor))
    , m_endpoint(endpoint)
{
}

Result<Listener> Listener::open(const Endpoint &endpoint, const Listener *neighbour)
{
    OwnedDescriptor socket = openSocket(endpoint, false);
    int reason = errno;
    if (!socket && reason == EADDRINUSE && neighbour &&
        neighbour->endpoint().port == endpoint.port) {
        // Only for the moment of opening: afterwards the port is ours alone again.
        const int old = neighbour->m_descriptor.get();
        setOption(old, SOL_SOCKET, SO_REUSEPORT, 1);
        socket = openSocket(endpoint, true);
        reason = errno;
        setOption(old, SOL_SOCKET, SO_REUSEPORT, 0);
        if (socket)
            setOption(socket.get(), SOL_SOCKET, SO_REUSEPORT, 0);
    }
    if (!socket)
        return explain(endpoint, reason);
    Endpoint actual = endpoint;
    actual.port = portOf(socket.get());
    return Listener(std::move(socket), actual);
}

Result<Listener> Listener::share() const
{
    OwnedDescriptor second = duplicate();
    if (!second)
        return Error{Error::Kind::Unavailable,
                     u"Cannot share the port: the process has too many open files. Close some or "
                     "raise its limit (ulimit -n)."_s};
    return Listener(std::move(second), m_endpoint);
}

void Listener::close()
{
    ::shutdown(m_descriptor.get(), SHUT_RD);
    m_descriptor = OwnedDescriptor();
}

quint16 Listener::freePortAfter(const Endpoint &endpoint)
{
    Endpoint candidate = endpoint;
    for (int i = 0; i < portsToTry && candidate.port < 65535; ++i) {
        ++candidate.port;
        if (openSocket(candidate, false))
            return candidate.port;
    }
    return 0;
}

} // namespace Gatehouse::Http
