// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demostore.h"

#include "admin/administration.h"
#include "store/attemptstore.h"
#include "store/database.h"
#include "store/transaction.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::App {

namespace {

constexpr int historyDays = 30;
constexpr quint32 seed = 20260101;

// What is made "at" a moment of the demo's past.
class PastClock final : public Clock
{
public:
    Timestamp now() const override { return time; }
    Timestamp time{};
};

Result<QList<WhitelistEntry>> entriesOf(const DemoClient &role)
{
    QList<WhitelistEntry> entries;
    for (const QString &text : role.ranges) {
        const auto range = Cidr::parse(text.section(u' ', 0, 0));
        if (!range)
            return range.error();
        WhitelistEntry entry;
        entry.range = *range;
        entry.note = text.section(u' ', 1);
        entries.append(entry);
    }
    return entries;
}

// A secret's age and a rotation under way are part of the picture.
Result<DemoScript::Player> addPlayer(Admin::Administration &administration, PastClock &clock,
                                     const DemoClient &role, Timestamp now)
{
    clock.time = now - std::chrono::days(role.ageDays);
    auto entries = entriesOf(role);
    if (!entries)
        return entries.error();
    Admin::NewClient wanted;
    wanted.name = role.name;
    wanted.note = role.note;
    wanted.status = role.status;
    wanted.whitelist = *std::move(entries);
    const auto made = administration.createClient(wanted);
    if (!made)
        return made.error();
    const bool isRotating = role.note.contains(u"Two live secrets"_s);
    if (isRotating) {
        clock.time = now - 2 * 24h;
        const auto rotated = administration.rotateSecret(made->client.id, 7 * 24h);
        if (!rotated)
            return rotated.error();
    }
    const auto detail = administration.client(made->client.id);
    if (!detail)
        return detail.error();
    return DemoScript::Player{role, made->client, detail->secrets.last().id,
                              Whitelist(made->whitelist)};
}

Result<void> addHistory(Store::Database &database, DemoScript &script, Timestamp now)
{
    Store::AttemptStore attempts(database);
    const auto thisHour = std::chrono::floor<std::chrono::hours>(now);
    for (int day = historyDays; day >= 0; --day) {
        auto transaction = Store::Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        for (int hour = 23; hour >= 0; --hour) {
            const Timestamp begin = thisHour - std::chrono::hours(24 * day + hour);
            QList<LoginAttempt> past = script.hour(begin);
            past.removeIf([now](const LoginAttempt &attempt) { return attempt.time > now; });
            if (const auto added = attempts.append(past); !added)
                return added.error();
        }
        if (const auto committed = transaction->commit(); !committed)
            return committed.error();
    }
    return {};
}

} // namespace

Result<DemoScript> fillDemoStore(const Store::StoreFile &file, const Crypto::SecretHasher &hasher,
                                 Timestamp now)
{
    auto database = Store::Database::open(file, Store::Database::Role::Worker);
    if (!database)
        return database.error();
    PastClock clock;
    Admin::Administration administration(*std::move(database), hasher, clock);
    QList<DemoScript::Player> players;
    for (const DemoClient &role : demoClients()) {
        const auto player = addPlayer(administration, clock, role, now);
        if (!player)
            return player.error();
        players.append(*player);
    }
    DemoScript script(players, seed);
    if (const auto added = addHistory(administration.database(), script, now); !added)
        return added.error();
    return script;
}

} // namespace Gatehouse::App
