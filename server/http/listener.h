// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/endpoint.h"
#include "http/nativesocket.h"

namespace Gatehouse::Http {

/// One listening TCP socket, opened whole or not at all. Thread: any; opening it does not block.
class Listener
{
public:
    /// Opens `endpoint`. `neighbour`, when given, is a listener of ours that is about to give way:
    /// its port may then be taken over although it still listens, on all addresses for instance
    /// where it held one.
    /// Errors: Conflict (port taken), Denied, Invalid (no such address here), Unavailable.
    static Result<Listener> open(const Endpoint &endpoint, const Listener *neighbour = nullptr);

    /// A port after the one given that could be opened just now; 0 when none of the next few could.
    static quint16 freePortAfter(const Endpoint &endpoint);

    const Endpoint &endpoint() const { return m_endpoint; } ///< with the real port
    /// A second listener on the same socket, for those who take over from this one's. Error
    /// Unavailable: the process has too many open files.
    Result<Listener> share() const;
    OwnedDescriptor duplicate() const { return m_descriptor.duplicate(); }
    /// Stops listening at once, whatever duplicates there are: the port is free afterwards.
    void close();
    /// Lets go of the socket, which listens on for whom it is shared with.
    void release() { m_descriptor = {}; }

private:
    Listener(OwnedDescriptor descriptor, const Endpoint &endpoint);

    OwnedDescriptor m_descriptor;
    Endpoint m_endpoint;
};

} // namespace Gatehouse::Http
