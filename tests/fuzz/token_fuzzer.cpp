// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A token, as a stranger makes one up; and header and claims that were signed by our own key, so
// that what stands behind the signature is reached as well.

#include "check.h"

#include "auth/tokenissuer.h"
#include "auth/tokenverifier.h"
#include "crypto/jws.h"
#include "crypto/signingkey.h"

#include <QJsonDocument>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now(std::chrono::seconds(1'736'942'400));
constexpr qint64 clientId = 42;
constexpr qint64 generation = 7;

Crypto::SigningKey &key()
{
    static auto made = Crypto::SigningKey::fromSecret(u"k1"_s, QByteArray(32, 'k'));
    return made;
}

Auth::TokenVerifier &verifier()
{
    static Auth::TokenVerifier made(
        [](const QString &kid) { return kid == key().kid() ? &key() : nullptr; },
        [](qint64 id) -> Result<std::optional<TokenClient>> {
            if (id != clientId)
                return std::optional<TokenClient>();
            return std::optional(TokenClient{id, u"A"_s, ClientStatus::Active, generation});
        },
        Policy());
    return made;
}

bool isGood(const QByteArray &token)
{
    auto verdict = verifier().verify(token, TokenUse::Access, now);
    FUZZ_CHECK(verdict.ok());
    FUZZ_CHECK(verdict->isGood() != verdict->failed().has_value());
    Auth::describeUnproven(token, *verdict);
    return verdict->isGood();
}

QByteArrayList goodParts()
{
    static const QByteArrayList parts = [] {
        Auth::TokenIssuer issuer;
        issuer.configure(&key(), Policy());
        return issuer.issue(clientId, generation, now).accessToken.split('.');
    }();
    return parts;
}

void checkClaims(const QByteArray &json)
{
    if (!isGood(Crypto::compactJws(goodParts()[0], json, key())))
        return;
    const auto claims = QJsonDocument::fromJson(json); // another reader's opinion
    FUZZ_CHECK(claims["iss"_L1] == u"gatehouse"_s && claims["aud"_L1] == u"gatehouse"_s);
    FUZZ_CHECK(claims["sub"_L1] == QString::number(clientId));
    FUZZ_CHECK(claims["gen"_L1].toInteger(-1) == generation);
    const Timestamp end(std::chrono::seconds(claims["exp"_L1].toInteger()));
    FUZZ_CHECK(now < end + Auth::TokenVerifier::leeway);
}

void checkHeader(const QByteArray &json)
{
    const auto claims = Crypto::fromBase64Url(goodParts()[1]);
    FUZZ_CHECK(claims.has_value());
    if (!isGood(Crypto::compactJws(Crypto::base64Url(json), *claims, key())))
        return;
    const QJsonObject header = QJsonDocument::fromJson(json).object();
    FUZZ_CHECK(header["alg"_L1] == u"HS256"_s && header["typ"_L1] == u"at+jwt"_s);
    FUZZ_CHECK(header["kid"_L1] == key().kid() && !header.contains("crit"_L1));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    FUZZ_CHECK(!isGood(input)); // nobody but us has the key
    checkClaims(input);
    checkHeader(input);
    return 0;
}
