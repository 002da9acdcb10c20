// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/throttlereset.h"

namespace Gatehouse {

bool ThrottleReset::isAbout(const Network &network) const
{
    if (!range)
        return true;
    const Cidr networks = network.range();
    return range->covers(networks) || networks.covers(*range);
}

bool ThrottleReset::isAbout(const ThrottleWait &wait) const
{
    const bool isOfKey =
        !apiKey || (wait.scope == ThrottleScope::Pair && wait.apiKey == apiKey->text());
    return isOfKey && isAbout(wait.network);
}

} // namespace Gatehouse
