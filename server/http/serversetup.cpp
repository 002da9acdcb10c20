// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/serversetup.h"

#include <QDateTime>
#include <QSslCertificate>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

Result<void> ServerSetup::check() const
{
    if (unusable)
        return *unusable;
    if (!isExposed() || plainHttpAnywhere)
        return {};
    return Error{
        Error::Kind::Denied,
        u"Cannot serve plain HTTP on %1: whoever is on the way could read keys, secrets and "
        "tokens. Turn on TLS, listen on 127.0.0.1, or, where something else encrypts or the "
        "network is yours alone, allow plain HTTP beyond this machine (gatehouse.conf: "
        "mode=self-signed under [tls], or plain_http=anywhere under [server])."_s.arg(
            endpoint.toString())};
}

std::optional<std::chrono::seconds> ServerSetup::certificateEnds() const
{
    if (!tls)
        return {};
    return std::chrono::seconds(tls->localCertificate().expiryDate().toSecsSinceEpoch());
}

} // namespace Gatehouse::Http
