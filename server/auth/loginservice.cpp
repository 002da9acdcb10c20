// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/loginservice.h"

#include "crypto/secrethasher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

QByteArrayView viewOf(const Crypto::Hmac::Tag &tag)
{
    return {tag.data(), qsizetype(tag.size())};
}

} // namespace

LoginService::LoginService(TurnView &view, const Crypto::SecretHasher &hasher, SlowLane &slowLane,
                           TurnThrottle &throttle)
    : m_view(view)
    , m_slowLane(slowLane)
    , m_throttle(throttle)
    , m_hmac(hasher.hmac())
{
}

Result<std::variant<LoginDecision, SlowCheck>> LoginService::decide(const LoginRequest &request,
                                                                    const Verdict *verdict)
{
    using Decided = std::variant<LoginDecision, SlowCheck>;
    const Timestamp now = m_view.now();
    const Network network = Network::of(request.address);
    // Also when the slow lane has spoken: whoever sends many guesses at once learns no more of them
    // than somebody who sends one after another.
    const auto standing = m_throttle.shared().standingOf(request.apiKey, network, now);
    if (standing.hold) {
        auto held = heldUp(*standing.hold, request);
        return held ? Result<Decided>(*std::move(held)) : held.error();
    }
    const auto entry = m_view.clients().find(request.apiKey);
    if (!entry)
        return entry.error();

    const auto checked = checkSecret(entry->get(), request, verdict, now);
    if (const auto *slow = std::get_if<SlowCheck>(&checked))
        return Decided(*slow);
    const Match secretId = std::get<Match>(checked);
    if (*entry && secretId) {
        if (standing.pairHasFailed)
            m_throttle.shared().noteProof(request.apiKey, network);
        return Decided(decideProven(**entry, *secretId, request, now));
    }

    m_view.clients().spendRead(request.apiKey);
    m_throttle.noteFailure(request.apiKey, *entry != nullptr, network, now);
    LoginDecision refused;
    refused.outcome = *entry ? Outcome::WrongSecret : Outcome::UnknownKey;
    refused.decidedBy = u"credentials"_s;
    if (*entry)
        refused.clientId = (*entry)->clientId;
    return Decided(refused);
}

// Whose key it is, for the record alone: the secret is not looked at.
Result<LoginDecision> LoginService::heldUp(const Throttle::Hold &hold, const LoginRequest &request)
{
    const auto entry = m_view.clients().find(request.apiKey);
    if (!entry)
        return entry.error();
    m_view.clients().spendRead(request.apiKey);
    LoginDecision decision;
    decision.outcome = Outcome::Throttled;
    decision.decidedBy = u"throttle "_s + toString(hold.scope);
    decision.wait = hold.left;
    if (*entry)
        decision.clientId = (*entry)->clientId;
    return decision;
}

// What is done depends on the presented text alone, never on whether the key exists: text of a
// generated secret's form is compared by its HMAC, any other text goes to the slow lane.
std::variant<LoginService::Match, SlowCheck> LoginService::checkSecret(const DirectoryEntry *entry,
                                                                       const LoginRequest &request,
                                                                       const Verdict *verdict,
                                                                       Timestamp now)
{
    static const QList<ClientSecret> nobodys{{.hash = QByteArray(Crypto::Hmac::size, '\0')}};
    const QList<ClientSecret> &secrets = entry ? entry->secrets : nobodys;
    const Crypto::Hmac::Tag presented = m_hmac(request.secret.toUtf8());

    if (Crypto::SecretHasher::schemeFor(request.secret) == SecretScheme::Hmac) {
        Match match;
        for (const ClientSecret &known : secrets)
            if (known.scheme == SecretScheme::Hmac && known.isLive(now) &&
                Crypto::equalInConstantTime(viewOf(presented), known.hash))
                match = known.id;
        return match;
    }

    // A client has at most one chosen secret alive: rotation makes generated ones.
    const auto chosen = std::find_if(secrets.begin(), secrets.end(), [now](const auto &known) {
        return known.scheme == SecretScheme::Scrypt && known.isLive(now);
    });
    const bool hasChosen = chosen != secrets.end();
    if (verdict) {
        if (!verdict->second || !hasChosen || chosen->hash != verdict->first.hash)
            return Match();
        m_slowLane.remember(*chosen, presented);
        return Match(chosen->id);
    }
    if (hasChosen && m_slowLane.remembers(*chosen, presented))
        return Match(chosen->id);
    if (!m_view.anyChosenSecret())
        return Match();
    return SlowCheck{presented, hasChosen ? chosen->hash : QByteArray(),
                     Network::of(request.address)};
}

LoginDecision LoginService::decideProven(const DirectoryEntry &entry, qint64 secretId,
                                         const LoginRequest &request, Timestamp now) const
{
    LoginDecision decision;
    decision.clientId = entry.clientId;
    decision.secretId = secretId;
    if (entry.status != ClientStatus::Active) {
        decision.outcome = Outcome::NotActive;
        decision.decidedBy = u"status "_s + toString(entry.status);
        return decision;
    }
    const Whitelist::Decision admission = entry.whitelist.decide(request.address, now);
    decision.decidedBy = decidedByText(admission);
    if (!admission.allowed) {
        decision.outcome = Outcome::AddressNotAllowed;
        return decision;
    }
    return issue(std::move(decision), entry, request.grant, now);
}

LoginDecision LoginService::issue(LoginDecision decision, const DirectoryEntry &entry,
                                  LoginRequest::Grant grant, Timestamp now) const
{
    // A call that gets no tokens, such as a resource server's question, is no login.
    if (entry.loginsPerMinute && grant != LoginRequest::Grant::Nothing) {
        decision.wait = m_throttle.shared().takeLogin(entry.clientId, *entry.loginsPerMinute, now);
        if (decision.wait > decision.wait.zero()) {
            decision.outcome = Outcome::Throttled;
            decision.decidedBy = u"throttle client"_s;
            return decision;
        }
    }
    decision.outcome = Outcome::Success;
    decision.resourceServer = entry.resourceServer;
    switch (grant) {
    case LoginRequest::Grant::TokenPair:
        decision.tokens = m_view.issuer().issue(entry.clientId, entry.generation, now);
        break;
    case LoginRequest::Grant::AccessToken:
        decision.tokens = m_view.issuer().issueAccess(entry.clientId, entry.generation, now);
        break;
    case LoginRequest::Grant::Nothing: break;
    }
    return decision;
}

Result<bool> LoginService::isKnown(const QString &presentedKey)
{
    const auto entry = m_view.clients().find(presentedKey);
    if (!entry)
        return entry.error();
    m_view.clients().spendRead(presentedKey);
    return *entry != nullptr;
}

} // namespace Gatehouse::Auth
