// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/intake.h"

#include "http/guardserver.h"

#include <QMetaObject>

#include <algorithm>

namespace Gatehouse::Http {

Seat::Seat(std::shared_ptr<std::atomic<int>> taken)
    : m_taken(std::move(taken))
{
    m_taken->fetch_add(1, std::memory_order_relaxed);
}

Seat &Seat::operator=(Seat &&other) noexcept
{
    if (this != &other) {
        leave();
        m_taken = std::move(other.m_taken);
    }
    return *this;
}

void Seat::leave()
{
    if (const auto taken = std::exchange(m_taken, nullptr))
        taken->fetch_sub(1, std::memory_order_relaxed);
}

void Intake::join(GuardServer *server)
{
    const QMutexLocker lock(&m_mutex);
    m_places.push_back({server, std::make_shared<std::atomic<int>>(0)});
}

void Intake::leave(GuardServer *server)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_places, [server](const Place &place) { return place.server == server; });
}

void Intake::place(Arrival arrival, GuardServer *self)
{
    QMutexLocker lock(&m_mutex);
    const auto load = [self](const Place &place) {
        return std::pair(place.taken->load(std::memory_order_relaxed), place.server != self);
    };
    const auto least =
        std::min_element(m_places.begin(), m_places.end(),
                         [&load](const Place &a, const Place &b) { return load(a) < load(b); });
    if (least == m_places.end())
        return;
    arrival.seat = Seat(least->taken);
    GuardServer *const server = least->server;
    if (server != self) {
        // Under the lock, so that leave() waits for it. Events carry only what can be copied.
        const auto parcel = std::make_shared<Arrival>(std::move(arrival));
        QMetaObject::invokeMethod(
            server, [server, parcel] { server->adopt(std::move(*parcel)); }, Qt::QueuedConnection);
        return;
    }
    lock.unlock();
    self->adopt(std::move(arrival));
}

} // namespace Gatehouse::Http
