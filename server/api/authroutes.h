// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/slowlane.h"
#include "crypto/masterkey.h"
#include "crypto/secrethasher.h"
#include "domain/clock.h"
#include "http/requesthandler.h"
#include "store/storefile.h"

#include <functional>
#include <memory>

namespace Gatehouse::Api {

/// What the endpoints stand on; made in app/, shared by all workers.
struct ApiContext
{
    Store::StoreFile store;
    std::shared_ptr<const Crypto::SecretHasher> hasher;
    std::shared_ptr<const Crypto::MasterKey> masterKey;
    std::shared_ptr<const Clock> clock;
    /// Called on worker threads right after attempts were committed; must be thread-safe.
    std::function<void()> recorded;
};

/// The endpoints for a server, and the first signing key where the store has none.
/// Error: the store cannot be read or written.
Result<Http::HandlerFactory> makeHandlerFactory(ApiContext context);

} // namespace Gatehouse::Api
