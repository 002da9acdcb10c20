// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokengate.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

QString ruleOf(TokenCheck check)
{
    switch (check) {
    case TokenCheck::Form: return u"token form"_s;
    case TokenCheck::Header: return u"token header"_s;
    case TokenCheck::Type: return u"token type"_s;
    case TokenCheck::Key: return u"token key"_s;
    case TokenCheck::Algorithm: return u"token algorithm"_s;
    case TokenCheck::Signature: return u"token signature"_s;
    case TokenCheck::Claims: return u"token claims"_s;
    case TokenCheck::Issuer: return u"token issuer"_s;
    case TokenCheck::Audience: return u"token audience"_s;
    case TokenCheck::Issued: return u"token issued"_s;
    case TokenCheck::Expiry: return u"token expiry"_s;
    case TokenCheck::Client: return u"token client"_s;
    case TokenCheck::Status: return u"token status"_s;
    case TokenCheck::Generation: return u"token generation"_s;
    }
    return {};
}

namespace {

// Who asks for new tokens is told that the client may have none; any other use of a token tells no
// more than that it is not good.
void refuse(Admission &admission, TokenUse use)
{
    const TokenCheck failed = *admission.verdict.failed();
    const bool inactive = failed == TokenCheck::Status && use == TokenUse::Refresh;
    admission.outcome = inactive ? Outcome::NotActive : Outcome::InvalidToken;
    admission.decidedBy = failed == TokenCheck::Status
                              ? u"status "_s + toString(admission.verdict.client->status)
                              : ruleOf(failed);
}

} // namespace

TokenGate::TokenGate(TurnView &view)
    : m_view(view)
{
}

Result<Admission> TokenGate::admit(const QByteArray &token, TokenUse use, const IpAddress &address)
{
    const Timestamp now = m_view.now();
    m_found.reset();
    auto verdict = verifier().verify(token, use, now);
    if (!verdict)
        return verdict.error();
    Admission admission{.verdict = *std::move(verdict)};
    auto client = clientOf(admission.verdict);
    if (!client)
        return client.error();
    if (admission.verdict.state(TokenCheck::Claims) == TokenVerdict::State::Passed)
        admission.clientId = admission.verdict.clientId;
    if (*client)
        admission.apiKey = (*client)->apiKey;
    if (!admission.verdict.isGood()) {
        refuse(admission, use);
        return admission;
    }
    const Whitelist::Decision decision = (*client)->whitelist.decide(address, now);
    admission.outcome = decision.allowed ? Outcome::Success : Outcome::AddressNotAllowed;
    admission.decidedBy = decidedByText(decision);
    admission.client = *std::move(client);
    return admission;
}

Result<TokenVerdict> TokenGate::examine(const QByteArray &token)
{
    m_found.reset();
    return verifier().verify(token, {}, m_view.now());
}

TokenVerifier &TokenGate::verifier()
{
    if (!m_verifier || m_policy != m_view.policy()) {
        m_policy = m_view.policy();
        m_verifier.emplace(
            [this](const QString &kid) { return m_view.keys().find(kid, m_view.now()); },
            [this](qint64 id) -> Result<std::optional<TokenClient>> {
                auto entry = m_view.clients().findById(id);
                if (!entry)
                    return entry.error();
                m_found = *std::move(entry);
                if (!m_found)
                    return std::optional<TokenClient>();
                return std::optional(
                    TokenClient{id, QString(), m_found->status, m_found->generation});
            },
            m_policy);
    }
    return *m_verifier;
}

// Also of a token that failed before its client was asked for, so that the record can name whose it
// was: an expired one, say.
Result<std::shared_ptr<const DirectoryEntry>> TokenGate::clientOf(const TokenVerdict &verdict)
{
    const bool asked = verdict.state(TokenCheck::Client) != TokenVerdict::State::NotReached;
    if (asked || verdict.state(TokenCheck::Claims) != TokenVerdict::State::Passed)
        return std::move(m_found);
    return m_view.clients().findById(verdict.clientId);
}

} // namespace Gatehouse::Auth
