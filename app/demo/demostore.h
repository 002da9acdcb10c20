// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "crypto/secrethasher.h"
#include "demo/demoscript.h"
#include "store/storefile.h"

namespace Gatehouse::App {

/// Fills an empty store with the demo's clients and thirty days of their attempts up to `now`, and
/// returns the script that goes on from there. Takes about a second; any thread.
Result<DemoScript> fillDemoStore(const Store::StoreFile &file, const Crypto::SecretHasher &hasher,
                                 Timestamp now);

} // namespace Gatehouse::App
