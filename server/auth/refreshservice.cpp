// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/refreshservice.h"

#include "crypto/jws.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

constexpr qsizetype familyBytes = 16;

enum class Step {
    Spend,  ///< the family goes on from this token
    Again,  ///< its answer was lost: another one
    Reused, ///< the family must die
};

// As a family without a row is: nothing but the login's token was made.
Store::TokenFamily unwritten(const QByteArray &family, Timestamp startedAt)
{
    return {.family = family, .startedAt = startedAt};
}

Step stepFor(const Store::TokenFamily &family, qint64 presented, std::chrono::seconds window,
             Timestamp now)
{
    if (presented == family.sequence)
        return Step::Spend;
    // A clock that was set back must not hold the window open.
    const bool open = window > window.zero() && std::chrono::abs(now - family.spentAt) <= window;
    if (open && presented == family.spent)
        return Step::Again;
    // Of the tokens made for one that was sent again, the first to be used goes on: nobody knows
    // which answer arrived. The others are spent with it.
    if (presented >= family.liveFrom && presented < family.sequence)
        return Step::Spend;
    return Step::Reused;
}

void take(Step step, Store::TokenFamily &family, qint64 presented, Timestamp now)
{
    switch (step) {
    case Step::Spend:
        family.spent = presented;
        family.spentAt = now;
        family.liveFrom = ++family.sequence;
        break;
    case Step::Again: ++family.sequence; break;
    case Step::Reused: family.revokedAt = now; break;
    }
}

void refuse(Admission &admission, Outcome outcome, const QString &rule)
{
    admission.outcome = outcome;
    admission.decidedBy = rule;
    admission.client.reset();
}

} // namespace

struct RefreshService::Place
{
    QByteArray name; ///< `fam`
    qint64 presented = 0;
    Store::TokenFamily family;
    Timestamp endsAt{};
};

RefreshService::RefreshService(TurnView &view, TokenGate &gate)
    : m_view(view)
    , m_gate(gate)
    , m_families(view.database())
{
}

Result<RefreshDecision> RefreshService::decide(const QByteArray &token, const IpAddress &address)
{
    auto admitted = m_gate.admit(token, TokenUse::Refresh, address);
    if (!admitted)
        return admitted.error();
    RefreshDecision decision{.admission = *std::move(admitted)};
    Admission &admission = decision.admission;
    if (!admission.isGranted())
        return decision;

    const Timestamp now = m_view.now();
    const TokenVerdict &verdict = admission.verdict;
    auto found = placeOf(verdict);
    if (!found)
        return found.error();
    if (!*found) {
        refuse(admission, Outcome::InvalidToken, u"token claims"_s);
        return decision;
    }
    auto &[name, presented, family, endsAt] = **found;
    if (family.revokedAt || now >= endsAt) {
        refuse(admission, Outcome::InvalidToken,
               family.revokedAt ? u"token revoked"_s : u"login ended"_s);
        return decision;
    }

    const Step step = stepFor(family, presented, m_view.policy().lostAnswerWindow, now);
    take(step, family, presented, now);
    Timestamp expiresAt = *verdict.expiresAt;
    if (step == Step::Reused) {
        refuse(admission, Outcome::RefreshReused, u"token reused"_s);
    } else {
        const DirectoryEntry &client = *admission.client;
        decision.tokens = m_view.issuer().issueNext(client.clientId, client.generation,
                                                    {name, family.sequence, endsAt}, now);
        expiresAt = std::max(expiresAt, decision.tokens.refreshExpiresAt);
    }
    family.expiresAt = std::max(family.expiresAt, expiresAt);
    if (const auto saved = m_families.save(family); !saved)
        return saved.error();
    return decision;
}

Result<bool> RefreshService::isSpendable(const TokenVerdict &verdict)
{
    const auto place = placeOf(verdict);
    if (!place)
        return place.error();
    const Timestamp now = m_view.now();
    return *place && !(*place)->family.revokedAt && now < (*place)->endsAt &&
           stepFor((*place)->family, (*place)->presented, m_view.policy().lostAnswerWindow, now) !=
               Step::Reused;
}

Result<bool> RefreshService::revoke(const TokenVerdict &verdict)
{
    auto place = placeOf(verdict);
    if (!place)
        return place.error();
    const Timestamp now = m_view.now();
    if (!*place || (*place)->family.revokedAt || now >= (*place)->endsAt)
        return false;
    Store::TokenFamily &family = (*place)->family;
    family.revokedAt = now;
    family.expiresAt = std::max(family.expiresAt, *verdict.expiresAt);
    if (const auto saved = m_families.save(family); !saved)
        return saved.error();
    return true;
}

// Nothing where the token names no family of ours.
Result<std::optional<RefreshService::Place>> RefreshService::placeOf(const TokenVerdict &verdict)
{
    Place place{.name = verdict.claims.value("fam"_L1).toString().toLatin1(),
                .presented = verdict.claims.value("seq"_L1).toInteger()};
    const auto id = Crypto::fromBase64Url(place.name);
    if (!id || id->size() != familyBytes)
        return std::optional<Place>();
    auto found = m_families.find(*id);
    if (!found)
        return found.error();
    place.family = found->value_or(unwritten(*id, *verdict.issuedAt));
    place.endsAt = place.family.startedAt + m_view.policy().familyLifetime;
    return std::optional(std::move(place));
}

} // namespace Gatehouse::Auth
