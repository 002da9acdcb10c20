// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenance.h"

#include "domain/clock.h"
#include "store/clientstore.h"
#include "store/floodstore.h"
#include "store/readinessstore.h"
#include "store/transaction.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcMaintenance, "gatehouse.maintenance", QtInfoMsg)

namespace Gatehouse::App {

namespace {

constexpr auto calmPause = 1000ms;
constexpr auto busyPause = 100ms;
constexpr qint64 busyFrom = 256;   // pages of the log that a pass must copy
constexpr int recordsAtOnce = 256; // some milliseconds in which no login is recorded

/// One connection and what it last saw.
class Caretaker
{
public:
    Caretaker(const Store::StoreFile &store, qint64 mostPages, Maintenance::Chore hourly,
              const Maintenance::Probe &probe, const Maintenance::Step &step)
        : m_store(store)
        , m_mostPages(mostPages)
        , m_hourly(std::move(hourly))
        , m_probe(probe)
        , m_step(step)
    {
    }

    void take(const QList<Maintenance::Chore> &asked) { m_asked += asked; }

    /// Whether there is more to do soon.
    Result<bool> work(bool last)
    {
        auto busy = workOn(last);
        if (!busy)
            m_database.reset();
        return busy;
    }

private:
    Result<bool> workOn(bool last)
    {
        if (const auto opened = open(); !opened)
            return opened.error();
        if (const auto tried = tryWriting(); !tried)
            return tried.error();
        if (const auto settled = settleFloods(last); !settled)
            return settled.error();
        const auto more = pack();
        const auto copied = copy(); // whatever became of the packing: the log must not grow
        if (!copied)
            return copied.error();
        if (!more)
            return more.error();
        const auto asked = doAsked(); // whatever becomes of it, the chores go on
        if (const auto done = doChore(); !done)
            return done.error();
        const auto stepped = m_step ? m_step(*m_database) : Result<bool>(false);
        if (!stepped)
            return stepped.error();
        if (!asked)
            return asked.error();
        return *more || *stepped || *copied >= busyFrom;
    }

    Result<void> open()
    {
        if (m_database)
            return {};
        auto database = Store::Database::open(m_store, Store::Database::Role::Admin);
        if (!database)
            return database.error();
        m_database = *std::move(database);
        m_packedRevision = unseen;
        m_packedUpTo = 0;
        m_seenVersion = unseen;
        m_pagesCopied = 0;
        return {};
    }

    Result<void> tryWriting()
    {
        if (!m_probe.isFailing || !m_probe.isFailing())
            return {};
        auto transaction = Store::Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        const auto touched = Store::ReadinessStore(*m_database).touch(SystemClock().now());
        if (!touched)
            return touched;
        if (const auto done = transaction->commit(); !done)
            return done;
        m_probe.works();
        return {};
    }

    /// At the end those of this second too: nobody adds to them any more.
    Result<void> settleFloods(bool last)
    {
        const Timestamp now = SystemClock().now() + (last ? 1s : 0s);
        Store::FloodStore floods(*m_database);
        const auto ended = floods.hasEnded(now);
        if (!ended)
            return ended.error();
        if (!*ended)
            return {};
        auto transaction = Store::Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        if (const auto settled = floods.settle(now); !settled)
            return settled;
        m_seenVersion = unseen; // SQLite tells only of what others wrote
        return transaction->commit();
    }

    /// Whether there are more to pack.
    Result<bool> pack()
    {
        const auto revision = m_database->revision();
        if (!revision)
            return revision.error();
        if (m_packedRevision == *revision)
            return false;
        auto transaction = Store::Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        const auto packed =
            Store::ClientStore(*m_database).packRecords(m_packedUpTo, recordsAtOnce);
        if (!packed)
            return packed.error();
        if (const auto done = transaction->commit(); !done)
            return done.error();
        if (packed->count > 0)
            m_seenVersion = unseen; // SQLite tells only of what others wrote
        m_packedUpTo = packed->more ? packed->lastId : 0;
        if (!packed->more)
            m_packedRevision = *revision;
        return packed->more;
    }

    Result<void> doAsked()
    {
        for (; !m_asked.isEmpty(); m_asked.removeFirst())
            if (auto done = m_asked.constFirst()(*m_database); !done)
                return done;
        return {};
    }

    Result<void> doChore()
    {
        if (!m_hourly || !m_choreDue.hasExpired())
            return {};
        m_choreDue.setRemainingTime(std::chrono::hours(1)); // a failure too waits for its turn
        return m_hourly(*m_database);
    }

    /// How many pages it copied.
    Result<qint64> copy()
    {
        const auto version = m_database->dataVersion();
        if (!version)
            return version.error();
        if (m_seenVersion == *version)
            return 0;
        auto pages = m_database->checkpoint();
        if (pages && *pages > m_mostPages)
            pages = letStartOver();
        if (!pages)
            return pages.error();
        m_seenVersion = *version;
        const qint64 before = std::exchange(m_pagesCopied, *pages);
        return *pages < before ? *pages : *pages - before;
    }

    /// The next writer to find the log copied whole starts it over. It is held for the pages that
    /// were written during the last pass but one: few, and mostly on the disk already.
    Result<qint64> letStartOver()
    {
        if (const auto again = m_database->checkpoint(); !again)
            return again;
        const QMutexLocker held(&m_store.writers());
        return m_database->checkpoint();
    }

    static constexpr qint64 unseen = -1;

    const Store::StoreFile &m_store;
    const qint64 m_mostPages;
    const Maintenance::Chore m_hourly;
    const Maintenance::Probe &m_probe;
    const Maintenance::Step &m_step;
    QList<Maintenance::Chore> m_asked;
    QDeadlineTimer m_choreDue;
    std::unique_ptr<Store::Database> m_database;
    qint64 m_packedRevision = unseen;
    qint64 m_packedUpTo = 0; // the id, while there are more
    qint64 m_seenVersion = unseen;
    qint64 m_pagesCopied = 0; // of the log as it is now
};

} // namespace

Maintenance::Maintenance(Store::StoreFile store, qint64 mostPages, Chore hourly, Probe probe,
                         Step step)
    : m_store(std::move(store))
    , m_mostPages(mostPages)
    , m_hourly(std::move(hourly))
    , m_probe(std::move(probe))
    , m_step(std::move(step))
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
    Caretaker caretaker(m_store, m_mostPages, m_hourly, m_probe, m_step);
    bool failing = false;
    bool last = false;
    auto pause = calmPause;
    do {
        last = !waitFor(pause);
        caretaker.take(takeAsked());
        const auto busy = caretaker.work(last);
        if (!busy && !failing)
            qCWarning(lcMaintenance).noquote() << "Maintenance:" << busy.error().message;
        if (busy && failing)
            qCInfo(lcMaintenance) << "Maintenance works again.";
        failing = !busy;
        pause = busy && *busy ? busyPause : calmPause;
    } while (!last);
}

void Maintenance::ask(Chore once)
{
    const QMutexLocker lock(&m_mutex);
    m_asked.append(std::move(once));
}

QList<Maintenance::Chore> Maintenance::takeAsked()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_asked, {});
}

// False: the last turn has come.
bool Maintenance::waitFor(std::chrono::milliseconds pause)
{
    const QMutexLocker lock(&m_mutex);
    const QDeadlineTimer due(pause);
    while (!m_stopping && !due.hasExpired())
        m_wake.wait(&m_mutex, due);
    return !m_stopping;
}

} // namespace Gatehouse::App
