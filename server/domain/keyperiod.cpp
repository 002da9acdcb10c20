// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/keyperiod.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

QString toString(KeyState state)
{
    switch (state) {
    case KeyState::Published: return u"published"_s;
    case KeyState::Signing: return u"signing"_s;
    case KeyState::Verifying: return u"verifying"_s;
    case KeyState::Retired: return u"retired"_s;
    }
    return {};
}

KeyState KeyPeriod::state(Timestamp now) const
{
    if (retiresAt && now >= *retiresAt)
        return KeyState::Retired;
    if (rotatedAt && now >= *rotatedAt)
        return KeyState::Verifying;
    return now < signsFrom ? KeyState::Published : KeyState::Signing;
}

} // namespace Gatehouse
