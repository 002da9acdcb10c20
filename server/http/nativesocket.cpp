// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/nativesocket.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Gatehouse::Http {

OwnedDescriptor &OwnedDescriptor::operator=(OwnedDescriptor &&other) noexcept
{
    if (this != &other) {
        const OwnedDescriptor old(release());
        m_descriptor = other.release();
    }
    return *this;
}

OwnedDescriptor::~OwnedDescriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

OwnedDescriptor OwnedDescriptor::duplicate() const
{
    return duplicateOf(m_descriptor);
}

OwnedDescriptor duplicateOf(qintptr socket)
{
    return OwnedDescriptor(::fcntl(int(socket), F_DUPFD_CLOEXEC, 0));
}

IpAddress peerOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    if (storage.ss_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, &storage, sizeof v4);
        return IpAddress::fromV4(ntohl(v4.sin_addr.s_addr));
    }
    if (storage.ss_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(&v6, &storage, sizeof v6);
        IpAddress::Bytes bytes;
        std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
        return IpAddress::fromV6(bytes);
    }
    return {};
}

void shutdownWriting(int descriptor)
{
    ::shutdown(descriptor, SHUT_WR);
}

std::optional<qint64> discardInput(int descriptor)
{
    constexpr size_t atOnce = 64 * 1024;
    // With MSG_TRUNC the system copies nothing out of a TCP socket.
    const ssize_t bytes = ::recv(descriptor, nullptr, atOnce, MSG_TRUNC | MSG_DONTWAIT);
    if (bytes > 0)
        return bytes;
    const bool later = bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
    return later ? std::optional<qint64>(0) : std::nullopt;
}

} // namespace Gatehouse::Http
