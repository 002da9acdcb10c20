// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/connectioncensus.h"
#include "http/nativesocket.h"

#include <QMutex>

#include <atomic>
#include <memory>
#include <vector>

namespace Gatehouse::Http {

class GuardServer;

/// A place at a worker, taken until this is destroyed. Moves, on any thread.
class Seat
{
public:
    Seat() = default;
    explicit Seat(std::shared_ptr<std::atomic<int>> taken);
    Seat(Seat &&) noexcept = default;
    Seat &operator=(Seat &&other) noexcept;
    ~Seat() { leave(); }

private:
    void leave();
    std::shared_ptr<std::atomic<int>> m_taken;
};

/// An accepted and admitted connection on its way to the worker that will serve it.
struct Arrival
{
    OwnedDescriptor descriptor;
    IpAddress peer;
    ConnectionCensus::Admission admission;
    Seat seat;
};

/// Spreads connections over the workers of one listening socket. Whoever wakes first would accept
/// all that wait, and with keep-alive keep them; so each goes to the worker with the fewest. Shared
/// by the workers; every function may be called from any thread.
class Intake
{
public:
    void join(GuardServer *server);
    /// No arrival is passed to `server` after this.
    void leave(GuardServer *server);

    /// Passes the arrival to the server with the fewest, `self` first among equals. To another one
    /// it travels as an event; if that server goes meanwhile, the connection is closed.
    void place(Arrival arrival, GuardServer *self);

private:
    struct Place
    {
        GuardServer *server;
        std::shared_ptr<std::atomic<int>> taken;
    };
    QMutex m_mutex;
    std::vector<Place> m_places;
};

} // namespace Gatehouse::Http
