// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/demostore.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

using namespace std::chrono_literals;

struct DemoClient
{
    QString name;
    QString note;
    ClientStatus status = ClientStatus::Active;
    QStringList ranges;
};

const QList<DemoClient> &demoClients()
{
    static const QList<DemoClient> clients{
        {u"Billing service"_s,
         u"Invoices, nightly run. Owner: finance@"_s,
         ClientStatus::Active,
         {u"10.20.0.0/16"_s, u"203.0.113.7"_s}},
        {u"Warehouse scanner"_s, {}, ClientStatus::Active, {u"192.168.40.0/24"_s}},
        {u"Partner: Northwind Logistics International GmbH"_s,
         u"Contract 2026-114"_s,
         ClientStatus::Active,
         {u"198.51.100.0/26"_s, u"198.51.100.128/26"_s, u"2001:db8:40::/48"_s, u"203.0.113.80"_s}},
        {u"Mobile app"_s, u"Public client, rate limited"_s, ClientStatus::Active, {}},
        {u"Reporting"_s, {}, ClientStatus::Suspended, {u"10.30.0.0/16"_s}},
        {u"Old intranet"_s, u"Replaced by the new portal"_s, ClientStatus::Disabled, {}},
        {u"CI runner"_s, {}, ClientStatus::Active, {u"10.50.4.0/22"_s}},
        {u"Data export"_s, {}, ClientStatus::Active, {u"10.20.8.0/24"_s, u"10.20.9.0/24"_s}},
        {u"Zażółć gęślą jaźń"_s, u"Name with marks"_s, ClientStatus::Active, {}},
    };
    return clients;
}

QList<Client> addClients(Console &console)
{
    QList<Client> made;
    for (const DemoClient &demo : demoClients()) {
        Admin::NewClient wanted;
        wanted.name = demo.name;
        wanted.note = demo.note;
        wanted.status = demo.status;
        for (const QString &range : demo.ranges) {
            WhitelistEntry entry;
            entry.range = orDie(Cidr::parse(range));
            wanted.whitelist.append(entry);
        }
        made.append(waitFor(console.service().createClient(wanted)).client);
    }
    waitFor(console.service().rotateSecret(made[0].id, 24h));
    return made;
}

QString ruleOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return u"entry 203.0.113.0/24"_s;
    case Outcome::InvalidRequest: return u"fields"_s;
    case Outcome::UnknownKey:
    case Outcome::WrongSecret: return u"credentials"_s;
    case Outcome::NotActive: return u"status Suspended"_s;
    case Outcome::AddressNotAllowed: return u"no-entry-matches"_s;
    case Outcome::Error: return u"busy"_s;
    default: return {};
    }
}

int statusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return 200;
    case Outcome::InvalidRequest: return 400;
    case Outcome::AddressNotAllowed: return 403;
    case Outcome::Throttled: return 429;
    case Outcome::Error: return 503;
    default: return 401;
    }
}

LoginAttempt attempt(int number, const QList<Client> &clients, Timestamp time)
{
    static constexpr std::array outcomes{
        Outcome::Success,        Outcome::Success,   Outcome::Success,
        Outcome::Success,        Outcome::Success,   Outcome::WrongSecret,
        Outcome::Success,        Outcome::Success,   Outcome::AddressNotAllowed,
        Outcome::Success,        Outcome::Success,   Outcome::UnknownKey,
        Outcome::Success,        Outcome::NotActive, Outcome::Success,
        Outcome::InvalidRequest, Outcome::Success,   Outcome::Throttled,
        Outcome::Success,        Outcome::Success,   Outcome::InvalidToken,
        Outcome::RefreshReused,  Outcome::Error};
    LoginAttempt a = sampleAttempt(number);
    a.time = time;
    a.endpoint = number % 11 == 0 ? u"refresh"_s : u"login"_s;
    a.outcome = outcomes[size_t(number) % outcomes.size()];
    const Client &client = clients[number % 4];
    const bool known = a.outcome != Outcome::UnknownKey && a.outcome != Outcome::InvalidRequest;
    a.clientId = known ? std::optional(client.id) : std::nullopt;
    a.apiKey = known ? client.apiKey.text()
               : a.outcome == Outcome::UnknownKey
                   ? (number % 2 ? u"ak_0a1b2c3d4e5f6g7h8j9k"_s : u"sk_4…"_s)
                   : QString();
    a.address = number % 13 == 0 ? *IpAddress::parse(u"2001:db8:40::51:7")
                                 : IpAddress::fromV4(0xcb007100U + quint32(number % 29));
    a.peer = a.address;
    a.status = statusOf(a.outcome);
    a.decidedBy = ruleOf(a.outcome);
    a.duration = std::chrono::microseconds(180 + number * 91 % 2300);
    return a;
}

} // namespace

void fillDemo(Console &console)
{
    const QList<Client> clients = addClients(console);
    const Timestamp now = SystemClock().now();
    QList<LoginAttempt> attempts;
    for (int i = 0; i < 400; ++i)
        attempts.append(attempt(i, clients, now - 7s * (400 - i) + 1ms * (i * 37 % 1000)));
    console.record(attempts);
}

void recordMore(Console &console, int count)
{
    QList<Client> clients;
    const auto rows = waitFor(console.service().clients({}));
    for (const Admin::ClientRow &row : rows)
        clients.append(row.client);
    const Timestamp now = SystemClock().now();
    QList<LoginAttempt> attempts;
    for (int i = 0; i < count; ++i)
        attempts.append(attempt(400 - count + i, clients, now - 83ms * (count - i))); // the newest
    console.record(attempts);
}

} // namespace Gatehouse::Test
