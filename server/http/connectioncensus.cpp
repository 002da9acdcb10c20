// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectioncensus.h"

namespace Gatehouse::Http {

ConnectionCensus::Admission::Admission(std::shared_ptr<ConnectionCensus> census,
                                       const Network &caller)
    : m_census(std::move(census))
    , m_caller(caller)
{
}

ConnectionCensus::Admission &ConnectionCensus::Admission::operator=(Admission &&other) noexcept
{
    if (this != &other) {
        leave();
        m_census = std::move(other.m_census);
        m_caller = other.m_caller;
    }
    return *this;
}

void ConnectionCensus::Admission::leave()
{
    if (const auto census = std::exchange(m_census, nullptr))
        census->release(m_caller);
}

std::shared_ptr<ConnectionCensus> ConnectionCensus::create(int total, int perCaller)
{
    return std::shared_ptr<ConnectionCensus>(new ConnectionCensus(total, perCaller));
}

ConnectionCensus::ConnectionCensus(int total, int perCaller)
    : m_totalLimit(total)
    , m_perCallerLimit(perCaller)
{
}

void ConnectionCensus::setLimits(int total, int perCaller)
{
    const QMutexLocker lock(&m_mutex);
    m_totalLimit = total;
    m_perCallerLimit = perCaller;
}

ConnectionCensus::Admission ConnectionCensus::admit(const IpAddress &address, Peer peer)
{
    // None for a proxy: others of its /64 have their own share.
    const Network caller = peer == Peer::Stranger ? Network::of(address) : Network();
    const QMutexLocker lock(&m_mutex);
    if (m_total >= m_totalLimit)
        return {};
    if (!caller.isNull() && m_perCaller[caller]++ >= m_perCallerLimit) {
        uncount(caller);
        return {};
    }
    ++m_total;
    return {shared_from_this(), caller};
}

int ConnectionCensus::total() const
{
    const QMutexLocker lock(&m_mutex);
    return m_total;
}

int ConnectionCensus::of(const IpAddress &peer) const
{
    const QMutexLocker lock(&m_mutex);
    return m_perCaller.value(Network::of(peer));
}

void ConnectionCensus::release(const Network &caller)
{
    const QMutexLocker lock(&m_mutex);
    --m_total;
    if (!caller.isNull())
        uncount(caller);
}

void ConnectionCensus::uncount(const Network &caller)
{
    const auto found = m_perCaller.find(caller);
    if (--found.value() == 0)
        m_perCaller.erase(found);
}

} // namespace Gatehouse::Http
