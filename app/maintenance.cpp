// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenance.h"

#include "store/database.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcMaintenance, "gatehouse.maintenance", QtInfoMsg)

namespace Gatehouse::App {

namespace {

constexpr auto interval = 1s;

/// One connection and what it last saw.
class Checkpointer
{
public:
    Checkpointer(const Store::StoreFile &store, qint64 mostPages)
        : m_store(store)
        , m_mostPages(mostPages)
    {
    }

    Result<void> work()
    {
        auto done = open();
        if (done)
            done = checkpoint();
        if (!done)
            m_database.reset();
        return done;
    }

private:
    Result<void> open()
    {
        if (m_database)
            return {};
        auto database = Store::Database::open(m_store, Store::Database::Role::Admin);
        if (!database)
            return database.error();
        m_database = *std::move(database);
        m_version.reset();
        return {};
    }

    Result<void> checkpoint()
    {
        const auto version = m_database->dataVersion();
        if (!version)
            return version.error();
        if (m_version == *version)
            return {};
        const auto pages = m_database->checkpoint();
        if (!pages)
            return pages.error();
        if (*pages > m_mostPages) {
            // All but the newest pages are in the file already, so the writers are held shortly;
            // the next of them finds the log copied whole and starts it over.
            const QMutexLocker held(&m_store.writers());
            if (const auto rest = m_database->checkpoint(); !rest)
                return rest.error();
        }
        m_version = *version;
        return {};
    }

    const Store::StoreFile &m_store;
    const qint64 m_mostPages;
    std::unique_ptr<Store::Database> m_database;
    std::optional<qint64> m_version;
};

} // namespace

Maintenance::Maintenance(Store::StoreFile store, qint64 mostPages)
    : m_store(std::move(store))
    , m_mostPages(mostPages)
{
    setObjectName(u"maintenance"_s);
    start();
}

Maintenance::~Maintenance()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
    }
    m_wake.wakeOne();
    wait();
}

void Maintenance::run()
{
    Checkpointer checkpointer(m_store, m_mostPages);
    bool failing = false;
    bool last = false;
    do {
        last = !waitForTurn();
        const auto done = checkpointer.work();
        if (!done && !failing)
            qCWarning(lcMaintenance).noquote() << "Checkpoint:" << done.error().message;
        if (done && failing)
            qCInfo(lcMaintenance) << "Checkpoints work again.";
        failing = !done;
    } while (!last);
}

bool Maintenance::waitForTurn()
{
    const QMutexLocker lock(&m_mutex);
    const QDeadlineTimer due(interval);
    while (!m_stopping && !due.hasExpired())
        m_wake.wait(&m_mutex, due);
    return !m_stopping;
}

} // namespace Gatehouse::App
