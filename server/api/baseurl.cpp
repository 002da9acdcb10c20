// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/baseurl.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

BaseUrl BaseUrl::of(const Policy &policy, const Http::Request &request)
{
    const QUrl issuer(policy.issuer, QUrl::StrictMode);
    const bool isUrl = issuer.isValid() && !issuer.host().isEmpty() &&
                       (issuer.scheme() == "https"_L1 || issuer.scheme() == "http"_L1);
    if (isUrl && !issuer.hasQuery() && !issuer.hasFragment()) {
        QByteArray text = policy.issuer.toUtf8();
        while (text.endsWith('/'))
            text.chop(1);
        return {text, true};
    }
    if (request.host.isEmpty())
        return {};
    return {(request.isEncrypted ? "https://" : "http://") + request.host, false};
}

QByteArray BaseUrl::cacheControl() const
{
    return fromIssuer ? "public, max-age=300" : "private, max-age=300";
}

} // namespace Gatehouse::Api
