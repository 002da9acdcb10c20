// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/secretrotation.h"

#include "domain/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

constexpr qsizetype mostLive = 2;
constexpr qsizetype endedKept = 8; // a login reads them all, so they must not pile up

QList<ClientSecret> liveSecrets(const QList<ClientSecret> &secrets, Timestamp now)
{
    QList<ClientSecret> live;
    std::copy_if(secrets.begin(), secrets.end(), std::back_inserter(live),
                 [now](const ClientSecret &secret) { return secret.isLive(now); });
    return live;
}

Error tooManyLive(const QList<ClientSecret> &live)
{
    const ClientSecret &oldest = live.last();
    const QString until =
        oldest.expiresAt
            ? u"wait until the older one ends at %1"_s.arg(toIsoSeconds(*oldest.expiresAt))
            : u"wait until it ends"_s;
    return {Error::Kind::Conflict,
            u"The client has two live secrets already, the most that are allowed. Retire the "
            "older one first, rotate with a grace of 0s to end both at once, or %1."_s.arg(until)};
}

Result<void> forgetLongEnded(Store::ClientStore &clients, const QList<ClientSecret> &newestFirst,
                             Timestamp now)
{
    qsizetype ended = 0;
    for (const ClientSecret &secret : newestFirst) {
        if (secret.isLive(now) || ++ended <= endedKept)
            continue;
        if (const auto removed = clients.removeSecret(secret.id); !removed)
            return removed;
    }
    return {};
}

} // namespace

Result<void> rotate(Store::ClientStore &clients, const ClientSecret &fresh,
                    std::chrono::milliseconds grace)
{
    const Timestamp now = fresh.createdAt;
    const auto record = clients.find(fresh.clientId);
    if (!record)
        return record.error();
    const QList<ClientSecret> live = liveSecrets(record->secrets, now);
    const bool allEndNow = grace <= std::chrono::milliseconds::zero();
    if (live.size() >= mostLive && !allEndNow)
        return tooManyLive(live);

    const Timestamp end = now + grace;
    for (const ClientSecret &secret : live) {
        if (secret.expiresAt && *secret.expiresAt <= end)
            continue;
        if (const auto expired = clients.expireSecret(secret.id, end); !expired)
            return expired;
    }
    if (const auto id = clients.insertSecret(fresh); !id)
        return id.error();
    return forgetLongEnded(clients, record->secrets, now);
}

Result<void> retire(Store::ClientStore &clients, qint64 clientId, qint64 secretId, Timestamp now)
{
    const auto record = clients.find(clientId);
    if (!record)
        return record.error();
    const auto wanted =
        std::find_if(record->secrets.begin(), record->secrets.end(),
                     [secretId](const ClientSecret &secret) { return secret.id == secretId; });
    if (wanted == record->secrets.end())
        return Error{
            Error::Kind::NotFound,
            u"The client has no secret %1. Look at the list of its secrets again."_s.arg(secretId)};
    if (!wanted->isLive(now))
        return {};
    if (liveSecrets(record->secrets, now).size() == 1)
        return Error{Error::Kind::Conflict,
                     u"This is the client's only live secret; without it nobody could log in. "
                     "Rotate it, or disable the client."_s};
    return clients.expireSecret(secretId, now);
}

} // namespace Gatehouse::Admin
