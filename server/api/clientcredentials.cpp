// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/clientcredentials.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

// RFC 7617 §2: the scheme in any case, blanks, base64 of `id:secret`.
std::optional<ClientCredentials> fromBasic(const QByteArray &authorization)
{
    const qsizetype gap = authorization.indexOf(' ');
    if (gap < 0 || authorization.first(gap).compare("basic", Qt::CaseInsensitive) != 0)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(authorization.sliced(gap).trimmed(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? (*decoded).indexOf(':') : -1;
    if (colon < 0)
        return {};
    const auto id = formDecoded(QByteArrayView(*decoded).first(colon));
    const auto secret = formDecoded(QByteArrayView(*decoded).sliced(colon + 1));
    if (!id || !secret || id->isEmpty() || secret->isEmpty())
        return {};
    return ClientCredentials{*id, *secret};
}

} // namespace

std::variant<ClientCredentials, OAuthFault> credentialsOf(const Http::Request &request,
                                                          const FormBody &form)
{
    const ClientCredentials inForm{form.value(u"client_id"_s), form.value(u"client_secret"_s)};
    if (!request.authorization.isEmpty()) {
        if (!inForm.secret.isEmpty())
            return invalidOAuthRequest("Authenticate by the Authorization header or by the form, "
                                       "not by both"_L1,
                                       u"fields"_s);
        const auto basic = fromBasic(request.authorization);
        if (!basic)
            return invalidOAuthClient("The Authorization header holds no Basic credentials"_L1);
        if (!inForm.id.isEmpty() && inForm.id != basic->id)
            return invalidOAuthRequest("client_id is not the one of the Authorization header"_L1,
                                       u"fields"_s);
        return *basic;
    }
    if (inForm.id.isEmpty() || inForm.secret.isEmpty())
        return invalidOAuthClient("Client credentials are required"_L1);
    return inForm;
}

} // namespace Gatehouse::Api
