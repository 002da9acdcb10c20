// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"
#include "domain/result.h"

namespace Gatehouse::Http {

/// Where the server listens.
struct Endpoint
{
    IpAddress address = IpAddress::fromV4(0x7f000001);
    quint16 port = 8080; ///< 0 picks a free one

    /// `127.0.0.1:8080`, `[::1]:0`. Error Invalid says what is wrong.
    static Result<Endpoint> parse(QStringView text);
    QString toString() const;
    /// `http://127.0.0.1:8080`: what a program on this machine would call. An endpoint on all
    /// addresses is named by the loopback address.
    QString url(QStringView scheme = u"http") const;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

} // namespace Gatehouse::Http
