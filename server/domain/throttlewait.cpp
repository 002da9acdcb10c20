// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/throttlewait.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

QString toString(ThrottleScope scope)
{
    switch (scope) {
    case ThrottleScope::Pair: return u"pair"_s;
    case ThrottleScope::Network: return u"network"_s;
    }
    return {};
}

} // namespace Gatehouse
