// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/democlients.h"
#include "domain/loginattempt.h"
#include "domain/whitelist.h"

#include <QList>

#include <random>

namespace Gatehouse::App {

/// What happens at the demo's login endpoint: believable attempts of believable clients, and now
/// and then a stranger. The same seed and the same moments give the same attempts. A value; one
/// thread at a time.
class DemoScript
{
public:
    /// A client as it was stored.
    struct Player
    {
        DemoClient role;
        Client client;
        qint64 secretId = 0;
        Whitelist whitelist;
    };

    DemoScript(QList<Player> players, quint32 seed);

    /// All of one hour, in order of time.
    QList<LoginAttempt> hour(Timestamp begin);
    /// One that happens at `now`.
    LoginAttempt one(Timestamp now);

private:
    LoginAttempt login(const Player &player, Timestamp time);
    LoginAttempt stranger(const QString &address, Timestamp time);
    LoginAttempt blank(const QString &address, Timestamp time);
    void decide(LoginAttempt &attempt, const Player &player);
    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    int upTo(int count) { return int(std::uniform_int_distribution<>(0, count - 1)(m_random)); }

    QList<Player> m_players;
    std::mt19937 m_random;
};

} // namespace Gatehouse::App
