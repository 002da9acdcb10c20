// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "throttlechore.h"

#include "store/throttlestore.h"

namespace Gatehouse::App {

namespace {

constexpr int waitsAtOnce = 1000;
// A server that did not hear of a reset in this time has no failures in memory that still count.
constexpr auto margin = std::chrono::hours(1);

} // namespace

Maintenance::Chore sweepsThrottle(const Environment &environment)
{
    return [clock = environment.clock](Store::Database &database) -> Result<void> {
        Store::ThrottleStore throttles(database);
        for (bool more = true; more;) {
            auto transaction = Store::Transaction::begin(database);
            if (!transaction)
                return transaction.error();
            const auto swept = throttles.sweep(clock->now() - margin, waitsAtOnce);
            if (!swept)
                return swept.error();
            if (const auto done = transaction->commit(); !done)
                return done.error();
            more = *swept;
        }
        return {};
    };
}

} // namespace Gatehouse::App
