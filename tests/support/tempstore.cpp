// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tempstore.h"

#include "store/clientstore.h"
#include "store/whiteliststore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

using Store::Database;

TempStore::TempStore()
    : m_folder(orDie(Store::DataFolder::open(m_dir.path())))
    , m_file(orDie(Store::StoreFile::prepare(m_folder)))
{
}

std::unique_ptr<Database> TempStore::open(Database::Role role) const
{
    return orDie(Database::open(m_file, role));
}

Client TempStore::addClient(const ClientSpec &spec)
{
    const QString key = spec.key.isEmpty() ? u"ak_sample_%1"_s.arg(++m_clients) : spec.key;
    Client client{.name = spec.name,
                  .apiKey = orDie(ApiKey::parse(key)),
                  .status = spec.status,
                  .createdAt = spec.createdAt,
                  .resourceServer = spec.resourceServer};

    const auto database = open(Database::Role::Admin);
    Store::ClientStore clients(*database);
    Store::WhitelistStore whitelist(*database);
    auto transaction = orDie(Store::Transaction::begin(*database));
    client.id = orDie(clients.insert(client));
    orDie(clients.insertSecret({.clientId = client.id,
                                .scheme = spec.scheme,
                                .hash = spec.secretHash,
                                .createdAt = spec.createdAt}));
    for (const QString &range : spec.ranges)
        orDie(whitelist.insert(client.id,
                               {.range = orDie(Cidr::parse(range)), .createdAt = spec.createdAt}));
    orDie(transaction.commit());
    return client;
}

LoginAttempt sampleAttempt(int number)
{
    LoginAttempt attempt;
    attempt.time = Timestamp(std::chrono::milliseconds(1'736'942'400'000 + number));
    attempt.endpoint = u"login"_s;
    attempt.outcome = allOutcomes[size_t(number) % allOutcomes.size()];
    attempt.clientId = 1 + number;
    attempt.apiKey = u"ak_sample_%1"_s.arg(number);
    attempt.address = IpAddress::fromV4(0x0a000000u + quint32(number));
    attempt.peer = IpAddress::fromV4(0xc0a80000u + quint32(number));
    attempt.userAgent = u"sample/%1"_s.arg(number);
    attempt.status = 200 + number % 300;
    attempt.decidedBy = u"entry 10.0.0.0/%1"_s.arg(8 + number % 25);
    attempt.secretId = 1000 + number;
    attempt.duration = std::chrono::microseconds(50 + number);
    attempt.requestId = u"request-%1"_s.arg(number);
    return attempt;
}

} // namespace Gatehouse::Test
