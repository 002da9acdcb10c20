// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/overviewshots.h"

#include "mainwindow/mainwindow.h"
#include "overview/trafficchart.h"
#include "store/throttlestore.h"

#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Test {

namespace {

// Busy by day, quiet by night, and one evening when somebody tried keys.
QList<LoginAttempt> busyMonth(const QList<Client> &clients)
{
    QRandomGenerator random(7);
    const Timestamp now = SystemClock().now();
    QList<LoginAttempt> attempts;
    const auto add = [&](Timestamp time, Outcome outcome) {
        LoginAttempt attempt = sampleAttempt(int(attempts.size()));
        const Client &client = clients[random.bounded(5)];
        const bool known = outcome != Outcome::UnknownKey && outcome != Outcome::InvalidRequest;
        attempt.time = time;
        attempt.outcome = outcome;
        attempt.clientId = known ? std::optional(client.id) : std::nullopt;
        attempt.apiKey = known                            ? client.apiKey.text()
                         : outcome == Outcome::UnknownKey ? u"ak_%1"_s.arg(random.bounded(4))
                                                          : QString();
        attempt.address = IpAddress::fromV4(0xcb007100U + random.bounded(random.bounded(1U, 12U)));
        attempt.duration = std::chrono::microseconds(160 + random.bounded(random.bounded(1, 900)));
        attempts.append(attempt);
    };
    for (auto ago = std::chrono::minutes(30 * 24h); ago > 0min; ago -= 3min) {
        const double hour = double((now - ago).time_since_epoch() / 1min % 1440) / 60;
        const double load = 2.6 + 2.4 * std::sin((hour - 8) / 24 * 2 * M_PI);
        const int logins = int(load) + int(random.bounded(2)) + (ago < 24h ? 2 : 0);
        for (int i = 0; i < logins; ++i) {
            const int dice = random.bounded(100);
            add(now - ago + i * 7s, dice < 86   ? Outcome::Success
                                    : dice < 91 ? Outcome::WrongSecret
                                    : dice < 94 ? Outcome::AddressNotAllowed
                                    : dice < 97 ? Outcome::InvalidRequest
                                    : dice < 99 ? Outcome::Throttled
                                                : Outcome::Error);
        }
        const bool attacked = ago > 6h && ago < 8h;
        for (int i = 0; attacked && i < 6; ++i)
            add(now - ago, Outcome::UnknownKey);
    }
    std::sort(attempts.begin(), attempts.end(),
              [](const auto &one, const auto &other) { return one.time < other.time; });
    return attempts;
}

void addChores(Console &console)
{
    const Timestamp now = SystemClock().now();
    for (const auto &[name, days] : {std::pair{u"Payroll export"_s, 240},
                                     {u"Legacy importer"_s, 410},
                                     {u"Door terminals"_s, 33}})
        console.store().addClient(
            {.name = name, .ranges = {u"10.8.0.0/16"_s}, .createdAt = now - days * 24h});
    console.store().addClient(
        {.name = u"Test bench"_s, .ranges = {u"0.0.0.0/0"_s}, .createdAt = now - 2h});
}

void addWaits(Console &console, const QList<Client> &clients)
{
    const auto database = console.store().open(Store::Database::Role::Admin);
    const Timestamp now = SystemClock().now();
    const auto add = [&](ThrottleScope scope, const QString &key, const QString &address,
                         int failures, std::chrono::seconds left) {
        auto transaction = orDie(Store::Transaction::begin(*database));
        orDie(Store::ThrottleStore(*database).save({scope, key,
                                                    Network::of(*IpAddress::parse(address)),
                                                    failures, now - 4min, now + left}));
        orDie(transaction.commit());
    };
    add(ThrottleScope::Pair, clients[1].apiKey.text(), u"203.0.113.7"_s, 12, 754s);
    add(ThrottleScope::Network, {}, u"2001:db8:4:7::1"_s, 130, 3'700s);
    add(ThrottleScope::Pair, clients[2].apiKey.text(), u"198.51.100.20"_s, 5, 42s);
}

} // namespace

void shootOverview(Camera &camera, Ui::MainWindow &window, Console &console)
{
    QList<Client> clients;
    const auto rows = waitFor(console.service().clients({}));
    for (const Admin::ClientRow &row : rows)
        clients.append(row.client);
    window.showPage(Ui::PageId::Overview);
    camera.shoot(u"overview-little"_s);
    console.record(busyMonth(clients));
    addChores(console);
    addWaits(console, clients);
    widget<QPushButton>(&window, u"period-1"_s)->click();
    QTest::qWait(1500);
    camera.shoot(u"overview-day"_s);
    auto *scroll = widget<QScrollArea>(&window, u"overviewScroll"_s)->verticalScrollBar();
    scroll->setValue(scroll->maximum());
    camera.shoot(u"overview-day-below"_s);
    scroll->setValue(0);
    widget<QPushButton>(&window, u"period-0"_s)->click();
    QTest::qWait(500);
    auto *chart = widget<Ui::TrafficChart>(&window, u"trafficChart"_s);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    camera.shoot(u"overview-hour"_s);
    widget<QPushButton>(&window, u"period-2"_s)->click();
    QTest::qWait(500);
    camera.shoot(u"overview-month"_s);
    window.resize(900, 600);
    QTest::qWait(300);
    camera.shoot(u"overview-900x600"_s);
    scroll->setValue(scroll->maximum());
    camera.shoot(u"overview-900x600-below"_s);
    scroll->setValue(0);
    window.resize(1920, 1080);
    QTest::qWait(300);
    camera.shoot(u"overview-large"_s);
}

} // namespace Gatehouse::Test
