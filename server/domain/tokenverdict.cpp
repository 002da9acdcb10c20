// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tokenverdict.h"

namespace Gatehouse {

std::optional<TokenCheck> TokenVerdict::failed() const
{
    for (size_t i = 0; i < states.size(); ++i)
        if (states[i] == State::Failed)
            return TokenCheck(i);
    return {};
}

} // namespace Gatehouse
