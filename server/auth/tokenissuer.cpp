// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokenissuer.h"

#include "crypto/jws.h"
#include "crypto/random.h"
#include "crypto/signingkey.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

constexpr int tokenIdBytes = 16; // 128 random bits, contract section 3

// A JSON string literal, quotes included.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray encodedHeader(const Crypto::SigningKey &key, QByteArrayView type)
{
    return Crypto::base64Url(R"({"alg":")" + toString(key.algorithm()).toLatin1() + R"(","typ":")" +
                             type.toByteArray() + R"(","kid":)" + quoted(key.kid()) + '}');
}

} // namespace

void TokenIssuer::configure(Crypto::SigningKey *key, const Policy &policy)
{
    m_key = key;
    m_policy = policy;
    m_accessHeader = encodedHeader(*key, "at+jwt");
    m_refreshHeader = encodedHeader(*key, "rt+jwt");
    m_claimsHead = R"({"iss":)" + quoted(policy.issuer) + R"(,"aud":)" + quoted(policy.audience) +
                   R"(,"sub":")";
}

TokenPair TokenIssuer::issue(qint64 clientId, qint64 generation, Timestamp now) const
{
    return issueNext(
        clientId, generation,
        {.family = Crypto::randomBase64Url(tokenIdBytes), .endsAt = now + m_policy.familyLifetime},
        now);
}

TokenPair TokenIssuer::issueNext(qint64 clientId, qint64 generation, const FamilyPlace &place,
                                 Timestamp now) const
{
    TokenPair pair = issueAccess(clientId, generation, now);
    const Timestamp issuedAt = std::chrono::floor<std::chrono::seconds>(now);
    pair.refreshExpiresAt =
        std::min(issuedAt + m_policy.refreshLifetime,
                 Timestamp(std::chrono::floor<std::chrono::seconds>(place.endsAt)));
    const QByteArray refresh = claims(clientId, generation, issuedAt, pair.refreshExpiresAt) +
                               R"(,"fam":")" + place.family + R"(","seq":)" +
                               QByteArray::number(place.sequence) + '}';
    pair.refreshToken = Crypto::compactJws(m_refreshHeader, refresh, *m_key);
    return pair;
}

TokenPair TokenIssuer::issueAccess(qint64 clientId, qint64 generation, Timestamp now) const
{
    const Timestamp issuedAt = std::chrono::floor<std::chrono::seconds>(now);
    TokenPair pair;
    pair.accessExpiresAt = issuedAt + m_policy.accessLifetime;
    const QByteArray access = claims(clientId, generation, issuedAt, pair.accessExpiresAt) + '}';
    pair.accessToken = Crypto::compactJws(m_accessHeader, access, *m_key);
    return pair;
}

// Without the closing brace.
QByteArray TokenIssuer::claims(qint64 clientId, qint64 generation, Timestamp issuedAt,
                               Timestamp expiry) const
{
    const auto seconds = [](Timestamp time) {
        return QByteArray::number(
            qint64(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count()));
    };
    const QByteArray id = QByteArray::number(clientId);
    QByteArray json;
    json.reserve(320);
    json.append(m_claimsHead).append(id).append(R"(","client_id":")").append(id);
    json.append(R"(","iat":)").append(seconds(issuedAt));
    json.append(R"(,"exp":)").append(seconds(expiry));
    json.append(R"(,"jti":")").append(Crypto::randomBase64Url(tokenIdBytes));
    json.append(R"(","gen":)").append(QByteArray::number(generation));
    return json;
}

} // namespace Gatehouse::Auth
