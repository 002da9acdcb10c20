// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/keyadministration.h"

#include "admin/administration.h"
#include "auth/keyschedule.h"
#include "auth/tokenverifier.h"
#include "store/clientstore.h"
#include "store/settingsstore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

Result<std::optional<Client>> findClient(Store::Database &database, qint64 id)
{
    const auto found = Store::ClientStore(database).find(id);
    if (found)
        return std::optional(found->client);
    if (found.error().kind == Error::Kind::NotFound)
        return std::optional<Client>();
    return found.error();
}

SigningKeyInfo infoOf(const Store::SigningKeyRecord &record)
{
    return {record.kid, record.algorithm, record.createdAt, record.period};
}

} // namespace

Result<SigningKeys> KeyAdministration::keys()
{
    const auto days = Auth::KeySchedule(m_admin.database()).days();
    if (!days)
        return days.error();
    const auto records = Store::KeyStore(m_admin.database()).list();
    if (!records)
        return records.error();
    SigningKeys found{{}, *days};
    for (const Store::SigningKeyRecord &record : *records)
        found.keys.append(infoOf(record));
    return found;
}

Result<SigningKeyInfo> KeyAdministration::rotate(const KeyRotation &wanted)
{
    Store::Database &database = m_admin.database();
    const auto kid = Auth::KeyRing::rotate(database, m_masterKey, m_admin.clock(), wanted);
    if (!kid)
        return kid.error();
    const auto records = Store::KeyStore(database).list();
    if (!records)
        return records.error();
    for (const Store::SigningKeyRecord &record : *records)
        if (record.kid == *kid)
            return infoOf(record);
    return Error{Error::Kind::NotFound, u"There is no signing key %1."_s.arg(*kid)};
}

Result<void> KeyAdministration::setRotateDays(int days)
{
    auto transaction = Store::Transaction::begin(m_admin.database());
    if (!transaction)
        return transaction.error();
    if (auto set = Auth::KeySchedule(m_admin.database()).setDays(days); !set)
        return set;
    return transaction->commit();
}

Result<TokenReport> KeyAdministration::examine(const QByteArray &token)
{
    Store::Database &database = m_admin.database();
    const auto policy = Store::SettingsStore(database).policy();
    if (!policy)
        return policy.error();
    const Timestamp now = m_admin.clock().now();
    Auth::KeyRing ring(m_masterKey);
    if (const auto loaded = ring.load(database, now); !loaded)
        return loaded.error();

    Auth::TokenVerifier verifier([&](const QString &kid) { return ring.find(kid, now); },
                                 [&](qint64 id) -> Result<std::optional<TokenClient>> {
                                     const auto client = findClient(database, id);
                                     if (!client)
                                         return client.error();
                                     if (!*client)
                                         return std::optional<TokenClient>();
                                     return std::optional(
                                         TokenClient{(*client)->id, (*client)->name,
                                                     (*client)->status, (*client)->generation});
                                 },
                                 *policy);
    auto verdict = verifier.verify(token, {}, now);
    if (!verdict)
        return verdict.error();
    Auth::describeUnproven(token, *verdict);
    // A forged token may name anybody; nothing is to be done to them on its word.
    if (verdict->state(TokenCheck::Signature) != TokenVerdict::State::Passed)
        return TokenReport{*std::move(verdict), now, {}};
    const auto client = findClient(database, verdict->clientId);
    if (!client)
        return client.error();
    return TokenReport{*std::move(verdict), now, *client};
}

} // namespace Gatehouse::Admin
