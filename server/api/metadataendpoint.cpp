// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/metadataendpoint.h"

#include "api/baseurl.h"
#include "api/session.h"
#include "api/settlements.h"
#include "domain/jsonobject.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

QByteArray metadata(const QByteArray &issuer, const QByteArray &base)
{
    const auto at = [&base](const char *path) {
        return QString::fromUtf8(base + path);
    };
    const QByteArray methods = R"(["client_secret_basic","client_secret_post"])";
    return JsonObject()
        .add("issuer"_L1, QString::fromUtf8(issuer))
        .add("token_endpoint"_L1, at("/oauth/token"))
        .addJson("token_endpoint_auth_methods_supported"_L1, methods)
        .add("jwks_uri"_L1, at("/.well-known/jwks.json"))
        .addJson("response_types_supported"_L1, "[]") // no endpoint that would take one
        .addJson("grant_types_supported"_L1, R"(["client_credentials"])")
        .add("introspection_endpoint"_L1, at("/oauth/introspect"))
        .addJson("introspection_endpoint_auth_methods_supported"_L1, methods)
        .add("revocation_endpoint"_L1, at("/oauth/revoke"))
        .addJson("revocation_endpoint_auth_methods_supported"_L1, methods)
        .toJson();
}

} // namespace

Result<Endpoint::Decided> MetadataEndpoint::decide(const Http::Request &request, const Verdict *)
{
    const Policy &policy = m_session.view.policy();
    const BaseUrl base = BaseUrl::of(policy, request);
    if (base.text.isEmpty())
        return Decided(invalidRequest(Http::ErrorCode::MalformedRequest));
    const QByteArray issuer = base.fromIssuer ? policy.issuer.toUtf8() : base.text;
    return Decided(Settlement{.outcome = Outcome::Success,
                              .response = {.body = metadata(issuer, base.text),
                                           .headers = {{"Cache-Control", base.cacheControl()}}}});
}

} // namespace Gatehouse::Api
