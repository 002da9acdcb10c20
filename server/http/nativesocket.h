// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"

#include <QtGlobal>

#include <utility>

class QHostAddress;

namespace Gatehouse::Http {

/// Owns a socket descriptor until someone takes it over. Thread: any, a value that moves.
class OwnedDescriptor
{
public:
    OwnedDescriptor() = default;
    explicit OwnedDescriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    OwnedDescriptor(OwnedDescriptor &&other) noexcept
        : m_descriptor(other.release())
    {
    }
    OwnedDescriptor &operator=(OwnedDescriptor &&other) noexcept;
    ~OwnedDescriptor();

    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }
    explicit operator bool() const { return m_descriptor >= 0; }

    /// A second descriptor of the same socket; invalid when the process has none left.
    OwnedDescriptor duplicate() const;

private:
    int m_descriptor = -1;
};

/// Who is at the other end, folded and without a zone; no address when the socket is gone.
IpAddress peerOf(int descriptor);

/// Says "no more from me" and goes on reading. QTcpSocket can only close both directions, and
/// closing with unread input makes the system send a reset that overtakes our last answer.
void shutdownWriting(qintptr descriptor);

} // namespace Gatehouse::Http
