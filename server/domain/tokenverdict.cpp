// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tokenverdict.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

QString toString(TokenUse use)
{
    return use == TokenUse::Refresh ? u"refresh"_s : u"access"_s;
}

QString toString(TokenCheck check)
{
    switch (check) {
    case TokenCheck::Form: return u"form"_s;
    case TokenCheck::Header: return u"header"_s;
    case TokenCheck::Type: return u"type"_s;
    case TokenCheck::Key: return u"key"_s;
    case TokenCheck::Algorithm: return u"algorithm"_s;
    case TokenCheck::Signature: return u"signature"_s;
    case TokenCheck::Claims: return u"claims"_s;
    case TokenCheck::Issuer: return u"issuer"_s;
    case TokenCheck::Audience: return u"audience"_s;
    case TokenCheck::Issued: return u"issued"_s;
    case TokenCheck::Expiry: return u"expiry"_s;
    case TokenCheck::Client: return u"client"_s;
    case TokenCheck::Status: return u"status"_s;
    case TokenCheck::Generation: return u"revocation"_s;
    }
    return {};
}

std::optional<TokenCheck> TokenVerdict::failed() const
{
    for (size_t i = 0; i < states.size(); ++i)
        if (states[i] == State::Failed)
            return TokenCheck(i);
    return {};
}

} // namespace Gatehouse
