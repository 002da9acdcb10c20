// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace Gatehouse {

/// By which way a request came.
struct RequestWay
{
    IpAddress caller; ///< the nearest address that is no trusted proxy
    /// The nodes that the proxies told, the nearest proxy's last; empty where none was asked.
    QString told;

    friend bool operator==(const RequestWay &, const RequestWay &) = default;
};

/// The proxies whose word counts for whom they forward (contract section 6). None by default.
/// A value; may be read on any thread.
class TrustedProxies
{
public:
    static constexpr qsizetype keptChars = 200; ///< of RequestWay::told, from its end

    TrustedProxies() = default;
    explicit TrustedProxies(QList<Cidr> ranges)
        : m_ranges(std::move(ranges))
    {
    }

    const QList<Cidr> &ranges() const { return m_ranges; }
    bool contain(const IpAddress &address) const;

    /// Where a request of `peer` came from. `forwarded` and `xForwardedFor` are the values of these
    /// fields, empty if absent; they count only where `peer` is trusted. They are read from the
    /// right, past trusted proxies, to the first address that is none; a hop that tells no address
    /// leaves it at the proxy that wrote it.
    /// Nothing where the two fields tell different callers, or Forwarded cannot be read: a proxy
    /// that writes the one lets the other through as a client wrote it.
    std::optional<RequestWay> wayOf(const IpAddress &peer, QByteArrayView forwarded,
                                    QByteArrayView xForwardedFor) const;

    friend bool operator==(const TrustedProxies &, const TrustedProxies &) = default;

private:
    QList<Cidr> m_ranges;
};

} // namespace Gatehouse
