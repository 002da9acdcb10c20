// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotraffic.h"

#include "store/attemptstore.h"
#include "store/database.h"
#include "store/transaction.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcDemo, "gatehouse.demo", QtInfoMsg)

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

DemoTraffic::DemoTraffic(Store::StoreFile file, DemoScript script)
    : m_file(std::move(file))
    , m_script(std::move(script))
{
    setObjectName(u"demo"_s);
    start();
}

DemoTraffic::~DemoTraffic()
{
    m_stop.release();
    wait();
}

void DemoTraffic::run()
{
    const auto database = Store::Database::open(m_file, Store::Database::Role::Worker);
    if (!database) {
        qCWarning(lcDemo).noquote() << database.error().message;
        return;
    }
    Store::AttemptStore attempts(**database);
    std::mt19937 random(1);
    const SystemClock clock;
    while (!m_stop.tryAcquire(1, std::uniform_int_distribution<>(1000, 9000)(random))) {
        auto transaction = Store::Transaction::begin(**database);
        if (!transaction)
            continue; // somebody else writes; the next one will come through
        QList<LoginAttempt> some;
        const int count = std::poisson_distribution<>(0.4)(random) + 1;
        for (int i = 0; i < count; ++i)
            some.append(m_script.one(clock.now()));
        if (attempts.append(some))
            (void)transaction->commit();
    }
}

} // namespace Gatehouse::App
