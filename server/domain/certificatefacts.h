// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QStringList>

namespace Gatehouse {

/// What a person should know of the certificate that a server shows. A value.
struct CertificateFacts
{
    QStringList names; ///< host names and addresses that it is for
    QString issuer;    ///< who vouches for it; the server itself where `isSelfSigned`
    bool isSelfSigned = false;
    Timestamp begins{};
    Timestamp ends{};
    QString fingerprint; ///< SHA-256 of its DER form: `AB:CD:…`

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

} // namespace Gatehouse
