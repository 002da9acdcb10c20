// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/routes.h"

#include "api/callhandler.h"
#include "api/introspectendpoint.h"
#include "api/jwksendpoint.h"
#include "api/loginendpoint.h"
#include "api/logoutendpoint.h"
#include "api/metadataendpoint.h"
#include "api/openapiendpoint.h"
#include "api/opsanswers.h"
#include "api/readyendpoint.h"
#include "api/refreshendpoint.h"
#include "api/revokeendpoint.h"
#include "api/tokenendpoint.h"
#include "api/verifyendpoint.h"
#include "auth/keyring.h"
#include "auth/turnthrottle.h"
#include "crypto/keytagger.h"
#include "store/settingsstore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

template <typename EndpointType>
std::unique_ptr<Endpoint> make(Session &session)
{
    return std::make_unique<EndpointType>(session);
}

} // namespace

const std::vector<EndpointRow> &endpointTable()
{
    using enum Http::Method;
    static const std::vector<EndpointRow> table{
        {.route = {.path = "/auth/login", .method = Post},
         .name = u"login"_s,
         .make = make<LoginEndpoint>},
        {.route = {.path = "/auth/refresh", .method = Post},
         .name = u"refresh"_s,
         .writes = true,
         .make = make<RefreshEndpoint>},
        {.route = {.path = "/auth/logout", .method = Post, .jsonBody = false},
         .name = u"logout"_s,
         .writes = true,
         .make = make<LogoutEndpoint>},
        {.route = {.path = "/auth/verify", .method = Get, .jsonBody = false},
         .name = u"verify"_s,
         .make = make<VerifyEndpoint>},
        {.route = {.path = "/oauth/token", .method = Post, .jsonBody = false},
         .name = u"token"_s,
         .make = make<TokenEndpoint>},
        {.route = {.path = "/oauth/introspect", .method = Post, .jsonBody = false},
         .name = u"introspect"_s,
         .make = make<IntrospectEndpoint>},
        {.route = {.path = "/oauth/revoke", .method = Post, .jsonBody = false},
         .name = u"revoke"_s,
         .writes = true,
         .make = make<RevokeEndpoint>},
        {.route = {.path = "/.well-known/jwks.json", .method = Get, .jsonBody = false},
         .make = make<JwksEndpoint>},
        {.route = {.path = "/.well-known/oauth-authorization-server",
                   .method = Get,
                   .jsonBody = false},
         .make = make<MetadataEndpoint>},
        {.route = {.path = "/openapi.json", .method = Get, .jsonBody = false},
         .make = make<OpenApiEndpoint>},
        {.route = {.path = "/healthz", .method = Get, .jsonBody = false}, .answer = healthAnswer},
        {.route = {.path = "/readyz", .method = Get, .jsonBody = false},
         .writes = true,
         .make = make<ReadyEndpoint>},
        {.route = {.path = "/metrics", .method = Get, .jsonBody = false}, .answer = metricsAnswer},
    };
    return table;
}

QList<Cidr> ApiContext::loopback()
{
    static const QList<Cidr> ranges{*Cidr::parse(u"127.0.0.0/8"), *Cidr::parse(u"::1")};
    return ranges;
}

Result<Http::HandlerFactory> makeHandlerFactory(ApiContext context)
{
    auto database = Store::Database::open(context.store, Store::Database::Role::Admin);
    if (!database)
        return database.error();
    if (auto key = Auth::KeyRing::ensureKey(**database, *context.masterKey, *context.clock); !key)
        return key.error();

    QStringList recorded{u"other"_s};
    Http::HandlerFactory factory;
    for (const EndpointRow &row : endpointTable()) {
        factory.routes.append(row.route);
        if (!row.name.isEmpty())
            recorded.append(row.name);
    }
    context.metrics = std::make_shared<Metrics>(recorded);
    if (!context.metricsAccess)
        context.metricsAccess = std::make_shared<MetricsAccess>(context.metricsAllow);
    const auto policy = Store::SettingsStore(**database).policy();
    if (!policy)
        return policy.error();
    context.throttle = std::make_shared<Auth::Throttle>(
        policy->throttle, [tagger = std::make_shared<Crypto::KeyTagger>(*context.masterKey)](
                              QStringView key) { return (*tagger)(key); });
    context.floods = std::make_shared<Auth::FloodMeter>();
    if (auto taken =
            Auth::TurnThrottle::takeUp(*context.throttle, **database, context.clock->now());
        !taken)
        return taken.error();
    context.census = factory.census = Http::ConnectionCensus::create(0, 0);
    context.certificateEnds = factory.certificateEnds = std::make_shared<std::atomic<qint64>>(0);
    factory.handshakeFailed = [metrics = context.metrics, observer = context.handshakeFailed](
                                  const Http::HandshakeFailure &failure) {
        metrics->countHandshakeFailure();
        if (observer)
            observer(failure);
    };
    factory.make =
        [context = std::move(context), slowLane = std::make_shared<Auth::SlowLane>()](
            std::function<void()> requestTurnEnd) -> Result<std::unique_ptr<Http::RequestHandler>> {
        auto handler = std::make_unique<CallHandler>(context, slowLane, std::move(requestTurnEnd));
        if (auto opened = handler->open(); !opened)
            return opened.error();
        return std::unique_ptr<Http::RequestHandler>(std::move(handler));
    };
    return factory;
}

} // namespace Gatehouse::Api
