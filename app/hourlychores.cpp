// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hourlychores.h"

#include "familychore.h"
#include "keychore.h"
#include "throttlechore.h"

#include <array>

namespace Gatehouse::App {

Maintenance::Chore hourlyChores(const Environment &environment)
{
    return [chores = std::array{rotatesKeys(environment), sweepsFamilies(environment),
                                sweepsThrottle(environment)}](Store::Database &database) {
        Result<void> all;
        for (const Maintenance::Chore &chore : chores)
            if (auto done = chore(database); !done && all)
                all = std::move(done);
        return all;
    };
}

} // namespace Gatehouse::App
