// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/tokenissuer.h"
#include "http/message.h"

namespace Gatehouse::Api {

/// The answer that hands out a pair of tokens, byte for byte as the contract's section 2 has it.
Http::Response tokenAnswer(qint64 clientId, const Auth::TokenPair &tokens);

} // namespace Gatehouse::Api
