// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "familychore.h"

#include "store/familystore.h"

namespace Gatehouse::App {

namespace {

constexpr int familiesAtOnce = 1000;            // a millisecond or two
constexpr auto margin = std::chrono::hours(24); // for clocks, and for people who look

} // namespace

Maintenance::Chore sweepsFamilies(const Environment &environment)
{
    return [clock = environment.clock](Store::Database &database) -> Result<void> {
        Store::FamilyStore families(database);
        Store::FamilyStore::Swept swept{.more = true};
        while (swept.more) {
            auto transaction = Store::Transaction::begin(database);
            if (!transaction)
                return transaction.error();
            auto next = families.sweep(swept.last, familiesAtOnce, clock->now() - margin);
            if (!next)
                return next.error();
            if (const auto done = transaction->commit(); !done)
                return done.error();
            swept = *std::move(next);
        }
        return {};
    };
}

} // namespace Gatehouse::App
