// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Gatehouse {

/// For whom one proxy says it forwards.
struct ForwardedHop
{
    QByteArray node; ///< as it was told, without quotes
    /// Nothing for `unknown`, an obfuscated name, or what cannot be read.
    std::optional<IpAddress> address;

    friend bool operator==(const ForwardedHop &, const ForwardedHop &) = default;
};

/// The `for` nodes of a Forwarded field (RFC 7239 §4), the nearest proxy's last; several fields of
/// the name are one, with commas between them. An element without `for` is a hop that says nothing.
/// Nothing at all where the field does not keep to the grammar: whoever is farther off may have
/// written a quote to swallow what a proxy added.
std::optional<QList<ForwardedHop>> readForwarded(QByteArrayView field);

/// The same of X-Forwarded-For, which has no standard: elements between commas, each an address
/// that may have a port (`192.0.2.1:80`, `[2001:db8::1]:80`) and may stand in quotes.
QList<ForwardedHop> readXForwardedFor(QByteArrayView field);

} // namespace Gatehouse
