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

LoginService::LoginService(TurnView &view, const Crypto::SecretHasher &hasher, SlowLane &slowLane)
    : m_view(view)
    , m_slowLane(slowLane)
    , m_hmac(hasher.hmac())
{
}

Result<std::variant<LoginDecision, SlowCheck>> LoginService::decide(const LoginRequest &request,
                                                                    const Verdict *verdict)
{
    using Decided = std::variant<LoginDecision, SlowCheck>;
    const Timestamp now = m_view.now();
    const auto entry = m_view.clients().find(request.apiKey);
    if (!entry)
        return entry.error();

    const auto checked = checkSecret(entry->get(), request.secret, verdict, now);
    if (const auto *slow = std::get_if<SlowCheck>(&checked))
        return Decided(*slow);
    const Match secretId = std::get<Match>(checked);
    if (*entry && secretId)
        return Decided(decideProven(**entry, *secretId, request, now));

    m_view.clients().spendRead(request.apiKey);
    LoginDecision refused;
    refused.outcome = *entry ? Outcome::WrongSecret : Outcome::UnknownKey;
    refused.decidedBy = u"credentials"_s;
    if (*entry)
        refused.clientId = (*entry)->clientId;
    return Decided(refused);
}

// What is done depends on the presented text alone, never on whether the key exists: text of a
// generated secret's form is compared by its HMAC, any other text goes to the slow lane.
std::variant<LoginService::Match, SlowCheck> LoginService::checkSecret(const DirectoryEntry *entry,
                                                                       const QString &secret,
                                                                       const Verdict *verdict,
                                                                       Timestamp now)
{
    static const QList<ClientSecret> nobodys{{.hash = QByteArray(Crypto::Hmac::size, '\0')}};
    const QList<ClientSecret> &secrets = entry ? entry->secrets : nobodys;
    const Crypto::Hmac::Tag presented = m_hmac(secret.toUtf8());

    if (Crypto::SecretHasher::schemeFor(secret) == SecretScheme::Hmac) {
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
    return SlowCheck{presented, hasChosen ? chosen->hash : QByteArray()};
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
    decision.outcome = Outcome::Success;
    decision.resourceServer = entry.resourceServer;
    switch (request.grant) {
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
