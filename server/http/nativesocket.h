// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"

#include <QtGlobal>

#include <optional>
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

/// A second descriptor of a socket that somebody else owns; invalid as
/// OwnedDescriptor::duplicate().
OwnedDescriptor duplicateOf(qintptr socket);

/// Who is at the other end, folded and without a zone; no address when the socket is gone.
IpAddress peerOf(int descriptor);

/// Says "no more from me" and goes on reading. QTcpSocket can only close both directions, and
/// closing with unread input makes the system send a reset that overtakes our last answer.
void shutdownWriting(int descriptor);

/// Throws away some of what has come, and says how many bytes; nothing when no more will come.
std::optional<qint64> discardInput(int descriptor);

} // namespace Gatehouse::Http
