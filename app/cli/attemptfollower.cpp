// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/attemptfollower.h"

#include "store/attemptstore.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace Gatehouse::App {

namespace {

constexpr auto interval = 100ms;
constexpr int pageSize = 500;

} // namespace

AttemptFollower::AttemptFollower(Session &session, AttemptFilter filter, Printer print)
    : m_session(session)
    , m_filter(std::move(filter))
    , m_print(std::move(print))
{
    m_ticks.setInterval(interval);
    connect(&m_ticks, &QTimer::timeout, this, &AttemptFollower::onTick);
    connect(&m_signals, &SignalWatcher::stopRequested, qApp, &QCoreApplication::quit);
}

AttemptFollower::~AttemptFollower() = default;

Result<void> AttemptFollower::run(qint64 lastId)
{
    m_lastId = lastId;
    const auto environment = m_session.environment();
    if (!environment)
        return environment.error();
    auto database = Store::Database::open((*environment)->store, Store::Database::Role::Reader);
    if (!database)
        return database.error();
    m_database = *std::move(database);
    if (const QString remark = m_session.takeRemark(); !remark.isEmpty())
        Output::complain(remark); // the end may be far off
    m_ticks.start();
    QCoreApplication::exec();
    return m_result;
}

void AttemptFollower::onTick()
{
    m_result = look();
    if (m_result && Output::readerHasGone())
        m_result = Error{Error::Kind::Cancelled, QStringLiteral("Nobody reads the output.")};
    if (!m_result)
        QCoreApplication::quit();
}

Result<void> AttemptFollower::look()
{
    // Before the rows: what is committed while they are read shows at the next tick.
    const auto version = m_database->dataVersion();
    if (!version)
        return version.error();
    if (m_version == *version)
        return {};
    const auto newest = Store::AttemptStore(*m_database).newestId();
    if (!newest)
        return newest.error();
    if (const auto printed = printNew(*newest); !printed)
        return printed;
    m_version = *version;
    return {};
}

Result<void> AttemptFollower::printNew(qint64 newest)
{
    Store::AttemptStore store(*m_database);
    while (m_lastId < newest) {
        const auto attempts = store.after(m_lastId, m_filter, pageSize);
        if (!attempts)
            return attempts.error();
        for (const LoginAttempt &attempt : *attempts) {
            m_print(attempt);
            m_lastId = attempt.id;
        }
        // A short page means that all up to the newest were looked at, the filtered ones too.
        if (attempts->size() < pageSize)
            m_lastId = std::max(m_lastId, newest);
        if (const auto written = m_session.output().flush(); !written)
            return written;
    }
    return {};
}

} // namespace Gatehouse::App
