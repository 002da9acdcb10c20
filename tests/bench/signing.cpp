// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often a second each algorithm signs and verifies what a token's signature is over. One JSON
// object a line. Counts the processor's time, as `openssl speed` does, so that the two compare.

#include "crypto/signingkey.h"
#include "domain/jsonobject.h"

#include <cstdio>
#include <ctime>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

constexpr double roundSeconds = 0.4;
constexpr int messageBytes = 330; // header and claims of an access token

template <typename Function>
qint64 perSecond(Function once)
{
    once();
    const std::clock_t began = std::clock();
    qint64 count = 0;
    double taken = 0;
    while (taken < roundSeconds) {
        for (int i = 0; i < 16; ++i)
            once();
        count += 16;
        taken = double(std::clock() - began) / CLOCKS_PER_SEC;
    }
    return qint64(double(count) / taken);
}

} // namespace

int main()
{
    const QByteArray message(messageBytes, 'm');
    for (const SigningAlgorithm algorithm : allSigningAlgorithms) {
        auto key = Crypto::SigningKey::generate(algorithm);
        const QByteArray signature = key.sign(message);
        bool isGood = true;
        const qint64 signs = perSecond([&] { isGood &= key.sign(message).size() > 0; });
        const qint64 verifies = perSecond([&] { isGood &= key.verifies(message, signature); });
        if (!isGood)
            return 1;
        std::puts(JsonObject()
                      .add("algorithm"_L1, toString(algorithm))
                      .add("signs"_L1, signs)
                      .add("verifies"_L1, verifies)
                      .toJson()
                      .constData());
    }
    return 0;
}
