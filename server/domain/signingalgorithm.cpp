// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/signingalgorithm.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

QString toString(SigningAlgorithm algorithm)
{
    switch (algorithm) {
    case SigningAlgorithm::HS256: return u"HS256"_s;
    case SigningAlgorithm::ES256: return u"ES256"_s;
    case SigningAlgorithm::EdDSA: return u"EdDSA"_s;
    case SigningAlgorithm::RS256: return u"RS256"_s;
    }
    return {};
}

std::optional<SigningAlgorithm> signingAlgorithmFromString(QStringView text)
{
    for (const SigningAlgorithm algorithm : allSigningAlgorithms)
        if (text == toString(algorithm))
            return algorithm;
    return {};
}

} // namespace Gatehouse
