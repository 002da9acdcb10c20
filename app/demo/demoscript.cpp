// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoscript.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::App {

namespace {

constexpr double busyness = 4; // so that what goes on live is no flood beside the past
constexpr double otherAddressShare = 0.3;
constexpr double strangersPerHour = 0.7;
constexpr double sprayChance = 0.02; // of an hour

// How busy an office is at that hour, 1 on average.
double business(const QDateTime &local, bool sleepsAtNight)
{
    if (!sleepsAtNight)
        return 1.0;
    const double weekend = local.date().dayOfWeek() >= 6 ? 0.3 : 1.25;
    const double hour = local.time().hour();
    return weekend * std::max(0.12, 1.0 + 1.35 * std::cos((hour - 13.0) * M_PI / 11.0));
}

QDateTime local(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace

DemoScript::DemoScript(QList<Player> players, quint32 seed)
    : m_players(std::move(players))
    , m_random(seed)
{
}

QList<LoginAttempt> DemoScript::hour(Timestamp begin)
{
    QList<LoginAttempt> attempts;
    const auto within = [&] {
        return begin + std::chrono::milliseconds(upTo(3'600'000));
    };
    for (const Player &player : std::as_const(m_players)) {
        const double mean = busyness * player.role.loginsPerDay / 24 *
                            business(local(begin), player.role.sleepsAtNight);
        const int count = mean > 0 ? std::poisson_distribution<>(mean)(m_random) : 0;
        for (int i = 0; i < count; ++i)
            attempts.append(login(player, within()));
    }
    const int strangers = std::poisson_distribution<>(strangersPerHour)(m_random);
    for (int i = 0; i < strangers; ++i)
        attempts.append(stranger(u"198.18.%1.%2"_s.arg(upTo(4)).arg(1 + upTo(250)), within()));
    if (chance() < sprayChance) {
        const Timestamp first = within();
        const QString address = u"192.0.2.%1"_s.arg(10 + upTo(40));
        for (int i = 0; i < 40; ++i)
            attempts.append(stranger(address, first + i * 700ms));
    }
    std::stable_sort(attempts.begin(), attempts.end(),
                     [](const auto &a, const auto &b) { return a.time < b.time; });
    return attempts;
}

LoginAttempt DemoScript::one(Timestamp now)
{
    if (chance() < 0.03)
        return stranger(u"192.0.2.%1"_s.arg(10 + upTo(40)), now);
    std::vector<double> weights;
    for (const Player &player : std::as_const(m_players))
        weights.push_back(player.role.loginsPerDay);
    return login(m_players[std::discrete_distribution<>(weights.begin(), weights.end())(m_random)],
                 now);
}

LoginAttempt DemoScript::login(const Player &player, Timestamp time)
{
    const QStringList &addresses = player.role.addresses;
    const qsizetype other = chance() < otherAddressShare ? upTo(int(addresses.size())) : 0;
    LoginAttempt attempt = blank(addresses[other], time);
    attempt.userAgent = player.role.userAgent;
    attempt.apiKey = player.client.apiKey.text();
    attempt.clientId = player.client.id;
    decide(attempt, player);
    return attempt;
}

void DemoScript::decide(LoginAttempt &attempt, const Player &player)
{
    if (chance() < player.role.wrongSecretShare) {
        attempt.outcome = Outcome::WrongSecret;
        attempt.status = 401;
        attempt.decidedBy = u"credentials"_s;
        return;
    }
    attempt.secretId = player.secretId;
    if (player.client.status != ClientStatus::Active) {
        attempt.outcome = Outcome::NotActive;
        attempt.status = 401;
        attempt.decidedBy = u"status "_s + toString(player.client.status);
        return;
    }
    const Whitelist::Decision admission = player.whitelist.decide(attempt.address, attempt.time);
    attempt.outcome = admission.allowed ? Outcome::Success : Outcome::AddressNotAllowed;
    attempt.status = admission.allowed ? 200 : 403;
    attempt.decidedBy = decidedByText(admission);
}

LoginAttempt DemoScript::stranger(const QString &address, Timestamp time)
{
    static const QStringList keys{u"admin"_s, u"test"_s, u"root"_s, u"ak_0a1b2c3d4e5f6g7h8j9k"_s};
    LoginAttempt attempt = blank(address, time);
    attempt.userAgent = u"python-requests/2.27.1"_s;
    if (chance() < 0.15) {
        attempt.outcome = Outcome::InvalidRequest;
        attempt.status = 400;
        attempt.decidedBy = u"body"_s;
        return attempt;
    }
    attempt.outcome = Outcome::UnknownKey;
    attempt.status = 401;
    attempt.decidedBy = u"credentials"_s;
    attempt.apiKey = recordableKey(keys[upTo(int(keys.size()))], false);
    return attempt;
}

LoginAttempt DemoScript::blank(const QString &address, Timestamp time)
{
    LoginAttempt attempt;
    attempt.time = time;
    attempt.endpoint = u"login"_s;
    attempt.address = IpAddress::parse(address).value_or(IpAddress());
    attempt.peer = attempt.address;
    attempt.duration =
        std::chrono::microseconds(int(std::lognormal_distribution<>(5.6, 0.45)(m_random)));
    attempt.requestId = u"%1%2"_s.arg(quint32(m_random()), 8, 16, QLatin1Char('0'))
                            .arg(quint32(m_random()), 8, 16, QLatin1Char('0'));
    return attempt;
}

} // namespace Gatehouse::App
