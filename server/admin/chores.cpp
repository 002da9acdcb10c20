// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/chores.h"

#include "admin/administration.h"
#include "admin/adminlane.h"
#include "admin/statistics.h"
#include "store/attemptstatistics.h"
#include "store/attemptstore.h"
#include "store/clientreview.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Gatehouse::Admin {

namespace {

using Store::AttemptStatistics;
using Store::ClientReview;

// A secret that none of so many newest attempts used is looked for in those of its client.
constexpr qint64 recentAttempts = 200'000;
// How many secrets are looked for so: some milliseconds each at ten million attempts.
constexpr int mostCandidates = 100;

Chore chore(Chore::Kind kind, const ClientReview::SecretRow &secret, Timestamp at)
{
    return {.kind = kind,
            .clientId = secret.clientId,
            .clientName = secret.clientName,
            .at = at,
            .isLast = secret.isLast};
}

Chore chore(Chore::Kind kind, const ClientReview::EntryRow &entry)
{
    return {.kind = kind,
            .clientId = entry.clientId,
            .clientName = entry.clientName,
            .at = entry.expiresAt.value_or(Timestamp()),
            .range = entry.range};
}

} // namespace

Result<QList<Chore>> Chores::find(const Progress &progress)
{
    QList<Chore> chores;
    for (const Part part :
         {&Chores::addEndingSecrets, &Chores::addEndingEntries, &Chores::addRepeatedFailures,
          &Chores::addWideEntries, &Chores::addUnusedSecrets, &Chores::addOldSecrets,
          &Chores::addOpenClients}) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        if (const auto added = (this->*part)(chores); !added)
            return added.error();
    }
    return chores;
}

Result<void> Chores::addEndingSecrets(QList<Chore> &chores)
{
    const Timestamp now = m_administration.clock().now();
    const auto secrets =
        ClientReview(m_administration.database()).secretsEnding(now, now + soon, mostOfAKind);
    if (!secrets)
        return secrets.error();
    for (const auto &secret : *secrets)
        chores.append(chore(Chore::Kind::SecretEnds, secret, *secret.expiresAt));
    return {};
}

Result<void> Chores::addEndingEntries(QList<Chore> &chores)
{
    const Timestamp now = m_administration.clock().now();
    const auto entries =
        ClientReview(m_administration.database()).entriesEnding(now, now + soon, mostOfAKind);
    if (!entries)
        return entries.error();
    for (const auto &entry : *entries)
        chores.append(chore(Chore::Kind::EntryEnds, entry));
    return {};
}

Result<void> Chores::addRepeatedFailures(QList<Chore> &chores)
{
    const auto failing =
        AttemptStatistics(m_administration.database())
            .failing(AttemptStatistics::Who::Client, m_administration.clock().now() - 24h,
                     Statistics::mostExamined, manyFailures, mostOfAKind);
    if (!failing)
        return failing.error();
    for (const auto &one : *failing) {
        const auto name = ClientReview(m_administration.database()).name(*one.clientId);
        if (!name)
            return name.error();
        if (!name->isEmpty()) // deleted since
            chores.append({.kind = Chore::Kind::RepeatedFailures,
                           .clientId = *one.clientId,
                           .clientName = *name,
                           .at = one.latest,
                           .count = one.failures,
                           .most = one.most});
    }
    return {};
}

Result<void> Chores::addWideEntries(QList<Chore> &chores)
{
    const auto entries = ClientReview(m_administration.database())
                             .wideEntries(m_administration.clock().now(), mostOfAKind);
    if (!entries)
        return entries.error();
    for (const auto &entry : *entries)
        chores.append(chore(Chore::Kind::WideEntry, entry));
    return {};
}

Result<void> Chores::addUnusedSecrets(QList<Chore> &chores)
{
    Store::AttemptStore attempts(m_administration.database());
    const auto newest = attempts.newestId();
    if (!newest)
        return newest.error();
    const auto secrets =
        ClientReview(m_administration.database())
            .secretsUnusedSince(*newest - recentAttempts,
                                m_administration.clock().now() - unusedAfter, mostCandidates);
    if (!secrets)
        return secrets.error();
    int found = 0;
    for (const auto &secret : *secrets) {
        const auto used = wasUsed(secret.clientId, secret.secretId);
        if (!used)
            return used.error();
        if (*used)
            continue;
        chores.append(chore(Chore::Kind::SecretUnused, secret, secret.createdAt));
        if (++found == mostOfAKind)
            break;
    }
    return {};
}

// As a client's list of secrets has it, see ClientDetail::successesSearched.
Result<bool> Chores::wasUsed(qint64 clientId, qint64 secretId)
{
    const AttemptFilter successes{.outcomes = {int(Outcome::Success)}, .clientId = clientId};
    const auto logins =
        Store::AttemptStore(m_administration.database())
            .before(std::numeric_limits<qint64>::max(), successes, ClientDetail::successesSearched);
    if (!logins)
        return logins.error();
    return std::any_of(logins->begin(), logins->end(), [secretId](const LoginAttempt &login) {
        return login.secretId == secretId;
    });
}

Result<void> Chores::addOldSecrets(QList<Chore> &chores)
{
    const auto secrets =
        ClientReview(m_administration.database())
            .secretsMadeBefore(m_administration.clock().now() - oldAfter, mostOfAKind);
    if (!secrets)
        return secrets.error();
    for (const auto &secret : *secrets) {
        const bool isUnused = std::any_of(chores.begin(), chores.end(), [&](const Chore &other) {
            return other.kind == Chore::Kind::SecretUnused && other.clientId == secret.clientId &&
                   other.at == secret.createdAt;
        });
        if (!isUnused) // said already, and worse
            chores.append(chore(Chore::Kind::SecretOld, secret, secret.createdAt));
    }
    return {};
}

Result<void> Chores::addOpenClients(QList<Chore> &chores)
{
    ClientReview review(m_administration.database());
    const auto count = review.openClientCount();
    if (!count)
        return count.error();
    const auto first = review.openClients(1);
    if (!first)
        return first.error();
    if (*count > 0 && !first->isEmpty())
        chores.append({.kind = Chore::Kind::OpenClients,
                       .clientId = first->first().clientId,
                       .clientName = first->first().clientName,
                       .count = *count});
    return {};
}

} // namespace Gatehouse::Admin
