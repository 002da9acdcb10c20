// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "http/message.h"

#include <QByteArray>

namespace Gatehouse::Api {

/// Where callers reach this server, without a slash at its end: the issuer where it is an http(s)
/// URL without query and fragment (RFC 8414 §2), else the request's scheme and Host.
struct BaseUrl
{
    QByteArray text;         ///< empty where neither says it
    bool fromIssuer = false; ///< the same for every caller

    static BaseUrl of(const Policy &policy, const Http::Request &request);

    /// How long an answer that holds it may be kept: what a Host made of it, by its asker alone.
    QByteArray cacheControl() const;
};

} // namespace Gatehouse::Api
