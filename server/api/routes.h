// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apicontext.h"
#include "http/requesthandler.h"

namespace Gatehouse::Api {

/// The endpoints for a server, and the first signing key where the store has none.
/// Error: the store cannot be read or written.
Result<Http::HandlerFactory> makeHandlerFactory(ApiContext context);

} // namespace Gatehouse::Api
