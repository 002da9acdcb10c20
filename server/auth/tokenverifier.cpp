// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokenverifier.h"

#include "auth/strictjson.h"
#include "crypto/jws.h"
#include "crypto/signingkey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

constexpr qint64 lastSecond = 253'402'300'799; // 9999-12-31T23:59:59Z

std::optional<TokenUse> useOf(const QString &type)
{
    if (type == "at+jwt"_L1)
        return TokenUse::Access;
    if (type == "rt+jwt"_L1)
        return TokenUse::Refresh;
    return {};
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<Timestamp> moment(const QJsonValue &value)
{
    const auto seconds = wholeNumber(value);
    if (!seconds || *seconds > lastSecond)
        return {};
    return Timestamp(std::chrono::seconds(*seconds));
}

bool isText(const QJsonValue &value)
{
    return !value.toString().isEmpty();
}

/// Notes how a check went; false ends the examination.
bool note(TokenVerdict &verdict, TokenCheck check, bool passed)
{
    verdict.states[size_t(check)] =
        passed ? TokenVerdict::State::Passed : TokenVerdict::State::Failed;
    return passed;
}

/// One token on its way through the checks.
class Examination
{
public:
    Examination(const QByteArray &token, TokenVerdict &verdict)
        : m_token(token)
        , m_verdict(verdict)
    {
    }

    bool isSound()
    {
        if (m_token.size() > TokenVerifier::longestToken || m_token.count('.') != 2)
            return false;
        const QByteArrayView token(m_token);
        const qsizetype first = token.indexOf('.');
        const qsizetype last = token.lastIndexOf('.');
        m_encodedHeader = token.first(first);
        m_signedPart = token.first(last);
        const auto header = Crypto::fromBase64Url(m_encodedHeader);
        const auto claims = Crypto::fromBase64Url(token.sliced(first + 1, last - first - 1));
        const auto signature = Crypto::fromBase64Url(token.sliced(last + 1));
        if (!header || !claims || !signature)
            return false;
        m_header = *header;
        m_claims = *claims;
        m_signature = *signature;
        return true;
    }

    QByteArrayView encodedHeader() const { return m_encodedHeader; }

    bool readHeader()
    {
        const auto header = parseStrictObject(m_header);
        if (!header)
            return false;
        m_verdict.header = *header;
        m_verdict.kid = header->value("kid"_L1).toString();
        m_verdict.use = useOf(header->value("typ"_L1).toString());
        return isText(header->value("alg"_L1)) && isText(header->value("typ"_L1)) &&
               isText(header->value("kid"_L1)) && !header->contains("crit"_L1);
    }

    bool isSignedBy(Crypto::SigningKey &key) const
    {
        return key.verifies(m_signedPart, m_signature);
    }

    bool readClaims()
    {
        const auto claims = parseStrictObject(m_claims);
        if (!claims)
            return false;
        m_verdict.claims = *claims;
        m_verdict.issuedAt = moment(claims->value("iat"_L1));
        m_verdict.expiresAt = moment(claims->value("exp"_L1));
        const QString subject = claims->value("sub"_L1).toString();
        m_verdict.clientId = subject.toLongLong();
        const auto generation = wholeNumber(claims->value("gen"_L1));
        m_verdict.generation = generation.value_or(0);
        const bool hasFamily =
            isText(claims->value("fam"_L1)) && wholeNumber(claims->value("seq"_L1)).has_value();
        return isText(claims->value("iss"_L1)) && isText(claims->value("aud"_L1)) &&
               m_verdict.clientId > 0 && subject == QString::number(m_verdict.clientId) &&
               claims->value("client_id"_L1).toString() == subject && m_verdict.issuedAt &&
               m_verdict.expiresAt && isText(claims->value("jti"_L1)) && generation &&
               (m_verdict.use != TokenUse::Refresh || hasFamily);
    }

    bool note(TokenCheck check, bool passed) { return Auth::note(m_verdict, check, passed); }

private:
    const QByteArray &m_token;
    TokenVerdict &m_verdict;
    QByteArrayView m_encodedHeader;
    QByteArrayView m_signedPart;
    QByteArray m_header;
    QByteArray m_claims;
    QByteArray m_signature;
};

// A suspended client's tokens run on, but get it no new ones (contract section 3).
bool mayUse(TokenUse use, ClientStatus status)
{
    return status == ClientStatus::Active ||
           (use == TokenUse::Access && status == ClientStatus::Suspended);
}

} // namespace

TokenVerifier::TokenVerifier(FindKey findKey, FindClient findClient, const Policy &policy)
    : m_findKey(std::move(findKey))
    , m_findClient(std::move(findClient))
    , m_policy(policy)
{
}

const TokenVerifier::KnownHeader *TokenVerifier::known(QByteArrayView encoded) const
{
    const auto found =
        std::find_if(m_headers.begin(), m_headers.end(),
                     [encoded](const KnownHeader &header) { return header.encoded == encoded; });
    return found == m_headers.end() ? nullptr : &*found;
}

void TokenVerifier::remember(QByteArrayView encoded, const TokenVerdict &verdict)
{
    if (m_headers.size() == headersKept)
        m_headers.erase(m_headers.begin());
    m_headers.push_back({encoded.toByteArray(), verdict.header, verdict.kid, verdict.use});
}

const TokenVerdict *TokenVerifier::provenBefore(const QByteArray &token,
                                                std::optional<TokenUse> use)
{
    const TokenVerdict *proven = use == TokenUse::Access ? m_proven.find(token) : nullptr;
    return proven && m_findKey(proven->kid) ? proven : nullptr;
}

// All checks that come out the same whenever they are made, while the key is there.
TokenVerdict TokenVerifier::prove(const QByteArray &token, std::optional<TokenUse> use)
{
    using enum TokenCheck;
    TokenVerdict verdict;
    verdict.wantedIssuer = m_policy.issuer;
    verdict.wantedAudience = m_policy.audience;
    verdict.wantedUse = use;
    Examination examined(token, verdict);

    if (!examined.note(Form, examined.isSound()))
        return verdict;
    const KnownHeader *header = known(examined.encodedHeader());
    if (header) {
        verdict.header = header->header;
        verdict.kid = header->kid;
        verdict.use = header->use;
    }
    if (!examined.note(Header, header || examined.readHeader()))
        return verdict;
    if (!examined.note(Type, verdict.use && (!use || verdict.use == use)))
        return verdict;
    Crypto::SigningKey *key = m_findKey(verdict.kid);
    if (!examined.note(Key, key != nullptr))
        return verdict;
    verdict.wantedAlgorithm = toString(key->algorithm());
    if (!examined.note(Algorithm, verdict.header.value("alg"_L1) == verdict.wantedAlgorithm) ||
        !examined.note(Signature, examined.isSignedBy(*key)))
        return verdict;
    if (!header)
        remember(examined.encodedHeader(), verdict);
    if (examined.note(Claims, examined.readClaims()) &&
        examined.note(Issuer, verdict.claims.value("iss"_L1) == m_policy.issuer) &&
        examined.note(Audience, verdict.claims.value("aud"_L1) == m_policy.audience) &&
        verdict.use == TokenUse::Access && use)
        m_proven.keep(token, verdict);
    return verdict;
}

Result<TokenVerdict> TokenVerifier::verify(const QByteArray &token, std::optional<TokenUse> use,
                                           Timestamp now)
{
    using enum TokenCheck;
    const TokenVerdict *proven = provenBefore(token, use);
    TokenVerdict verdict = proven ? *proven : prove(token, use);
    if (verdict.failed() || !note(verdict, Issued, *verdict.issuedAt <= now + leeway) ||
        !note(verdict, Expiry, now < *verdict.expiresAt + leeway))
        return verdict;

    const auto client = m_findClient(verdict.clientId);
    if (!client)
        return client.error();
    verdict.client = *client;
    if (!note(verdict, Client, verdict.client.has_value()) ||
        !note(verdict, Status, mayUse(*verdict.use, verdict.client->status)))
        return verdict;
    note(verdict, Generation, verdict.generation == verdict.client->generation);
    return verdict;
}

void describeUnproven(const QByteArray &token, TokenVerdict &verdict)
{
    if (token.size() > TokenVerifier::longestToken)
        return;
    const auto part = [&token](int index) {
        const auto bytes = Crypto::fromBase64Url(token.split('.').value(index));
        return bytes ? parseStrictObject(*bytes).value_or(QJsonObject()) : QJsonObject();
    };
    if (verdict.header.isEmpty())
        verdict.header = part(0);
    if (!verdict.claims.isEmpty())
        return;
    verdict.claims = part(1);
    verdict.issuedAt = moment(verdict.claims.value("iat"_L1));
    verdict.expiresAt = moment(verdict.claims.value("exp"_L1));
    verdict.clientId = verdict.claims.value("sub"_L1).toString().toLongLong();
}

} // namespace Gatehouse::Auth
