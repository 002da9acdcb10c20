// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/authroutes.h"

#include "api/authhandler.h"
#include "auth/keyring.h"

namespace Gatehouse::Api {

Result<Http::HandlerFactory> makeHandlerFactory(ApiContext context)
{
    auto database = Store::Database::open(context.store, Store::Database::Role::Admin);
    if (!database)
        return database.error();
    if (auto key = Auth::KeyRing::ensureKey(**database, *context.masterKey, *context.clock); !key)
        return key.error();

    Http::HandlerFactory factory;
    factory.routes = {{.path = "/auth/login", .method = Http::Method::Post, .jsonBody = true}};
    factory.make =
        [context = std::move(context), slowLane = std::make_shared<Auth::SlowLane>()](
            std::function<void()> requestTurnEnd) -> Result<std::unique_ptr<Http::RequestHandler>> {
        auto handler = std::make_unique<AuthHandler>(context, slowLane, std::move(requestTurnEnd));
        if (auto opened = handler->open(); !opened)
            return opened.error();
        return std::unique_ptr<Http::RequestHandler>(std::move(handler));
    };
    return factory;
}

} // namespace Gatehouse::Api
