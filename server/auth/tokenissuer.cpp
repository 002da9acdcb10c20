// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokenissuer.h"

#include "crypto/jws.h"
#include "crypto/random.h"
#include "crypto/signingkey.h"

#include <QJsonArray>
#include <QJsonDocument>

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
    const auto issuedAt = std::chrono::floor<std::chrono::seconds>(now);
    const auto accessEnd = issuedAt + m_policy.accessLifetime;
    const auto refreshEnd = issuedAt + m_policy.refreshLifetime;

    const QByteArray id = QByteArray::number(clientId);
    const QByteArray gen = QByteArray::number(generation);
    const auto claims = [&](std::chrono::sys_seconds expiry) {
        QByteArray json;
        json.reserve(320);
        json.append(m_claimsHead).append(id).append(R"(","client_id":")").append(id);
        json.append(R"(","iat":)").append(QByteArray::number(issuedAt.time_since_epoch().count()));
        json.append(R"(,"exp":)").append(QByteArray::number(expiry.time_since_epoch().count()));
        json.append(R"(,"jti":")").append(Crypto::randomBase64Url(tokenIdBytes));
        json.append(R"(","gen":)").append(gen);
        return json;
    };

    const QByteArray access = claims(accessEnd) + '}';
    const QByteArray refresh = claims(refreshEnd) + R"(,"fam":")" +
                               Crypto::randomBase64Url(tokenIdBytes) + R"(","seq":0})";
    return {Crypto::compactJws(m_accessHeader, access, *m_key),
            Crypto::compactJws(m_refreshHeader, refresh, *m_key), accessEnd, refreshEnd};
}

} // namespace Gatehouse::Auth
