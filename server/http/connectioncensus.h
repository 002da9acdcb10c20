// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <memory>

namespace Gatehouse::Http {

/// Counts open connections, in all and for each caller (Network), and admits no more than the
/// limits (contract section 6). Shared by all workers; every function may be called from any
/// thread.
class ConnectionCensus : public std::enable_shared_from_this<ConnectionCensus>
{
public:
    /// One admitted connection. It counts until this is destroyed. Moves, on any thread.
    class Admission
    {
    public:
        Admission() = default;
        Admission(Admission &&) noexcept = default;
        Admission &operator=(Admission &&other) noexcept;
        ~Admission() { leave(); }

        explicit operator bool() const { return bool(m_census); }

    private:
        friend class ConnectionCensus;
        Admission(std::shared_ptr<ConnectionCensus> census, const Network &caller);
        void leave();

        std::shared_ptr<ConnectionCensus> m_census;
        Network m_caller;
    };

    static std::shared_ptr<ConnectionCensus> create(int total, int perCaller);

    /// For connections to come; those that are open stay.
    void setLimits(int total, int perCaller);

    enum class Peer {
        Stranger,
        Proxy, ///< a trusted one: it speaks for many, and only the limit of all holds
    };
    /// An empty admission when a limit is reached.
    Admission admit(const IpAddress &address, Peer peer = Peer::Stranger);

    int total() const;
    int of(const IpAddress &peer) const;

    /// The system had no descriptor for a connection; it waits, and is tried again.
    void noteNoDescriptor() { m_noDescriptor.fetch_add(1, std::memory_order_relaxed); }
    /// How often that was since this was made.
    qint64 noDescriptorCount() const { return m_noDescriptor.load(std::memory_order_relaxed); }

private:
    ConnectionCensus(int total, int perCaller);
    void release(const Network &caller);
    void uncount(const Network &caller); // under m_mutex

    mutable QMutex m_mutex;
    int m_totalLimit; // under m_mutex, like all below
    int m_perCallerLimit;
    QHash<Network, int> m_perCaller; // no entry for zero
    int m_total = 0;
    std::atomic<qint64> m_noDescriptor = 0;
};

} // namespace Gatehouse::Http
