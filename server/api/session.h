// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apicontext.h"
#include "api/endpoint.h"
#include "auth/tokengate.h"
#include "store/attemptstore.h"
#include "store/floodstore.h"

namespace Gatehouse::Api {

/// What stands on one open Database of one worker, endpoints included. After an error of the store
/// it is thrown away and made anew.
struct Session
{
    Session(std::unique_ptr<Store::Database> opened, const ApiContext &shared,
            Auth::SlowLane &slowLane);
    Q_DISABLE_COPY_MOVE(Session)

    /// Call once before the decisions of a turn: what was changed until now is obeyed from here on.
    Result<void> renew();

    /// Ends every token of a client, for the calls behind this one in the turn as well. Within a
    /// turn that writes.
    Result<void> endTokensOf(qint64 clientId);

    const ApiContext &context;
    std::unique_ptr<Store::Database> database;
    Store::AttemptStore attempts;
    Store::FloodStore floods;
    Store::ClientStore clients;
    Auth::TurnView view;
    Auth::TurnThrottle throttle;
    Auth::LoginService logins;
    Auth::TokenGate gate;
    std::vector<std::unique_ptr<Endpoint>> endpoints; ///< as in endpointTable()
};

} // namespace Gatehouse::Api
