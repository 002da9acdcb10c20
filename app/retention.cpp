// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retention.h"

#include "admin/attempttext.h"
#include "domain/timetext.h"
#include "store/journalstore.h"
#include "store/settingsstore.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

// With errno where it could not; QFile keeps the reason to itself where only some was written.
bool writeWhole(QFile &file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file.handle(), bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<qsizetype>(written, 0));
    }
    return true;
}

// So that a file that was just made is found again.
void syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

Retention::Retention(const Environment &environment)
    : m_clock(environment.clock)
{
}

Result<void> Retention::begin(Store::Database &database)
{
    const auto policy = Store::SettingsStore(database).policy();
    if (!policy)
        return policy.error();
    const Timestamp now = m_clock->now();
    m_rule = {now - policy->attemptsKept, policy->attemptsMost};
    m_folder = policy->attemptsFolder;
    m_running = true;
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto removed = Store::RetentionStore(database).removeCounts(
            now - std::max<std::chrono::seconds>(countsKept, policy->attemptsKept));
        !removed)
        return removed;
    return transaction->commit();
}

Result<bool> Retention::step(Store::Database &database)
{
    if (!m_running)
        return false;
    Store::RetentionStore store(database);
    const auto due = store.due(m_rule, atOnce);
    if (!due)
        return due.error();
    if (due->isEmpty()) {
        m_obstacle.clear();
        return end(database);
    }
    if (!m_folder.isEmpty()) {
        if (const auto written = writeOut(*due); !written) {
            m_obstacle = written.error().message;
            const auto ended = end(database); // until the next hour
            return ended ? written.error() : ended.error();
        }
    }
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (const auto removed = store.remove(due->constLast().id); !removed)
        return removed.error();
    if (const auto done = transaction->commit(); !done)
        return done.error();
    m_lastId = due->constLast().id;
    if (m_firstId == 0)
        m_firstId = due->constFirst().id;
    return true;
}

// False: there is no more. A run that is killed before leaves no entry of what it removed; the
// anchor of the chain tells of it all the same.
Result<bool> Retention::end(Store::Database &database)
{
    m_running = false;
    if (m_firstId == 0)
        return false;
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const QString range = u"%1 to %2"_s.arg(QString::number(m_firstId), QString::number(m_lastId));
    if (const auto noted =
            Store::JournalStore(database).note({.action = u"attempts_removed"_s, .subject = range});
        !noted)
        return noted.error();
    if (const auto done = transaction->commit(); !done)
        return done.error();
    m_firstId = 0;
    return false;
}

// One file a day. On the disk before anything goes: a killed run writes some of them twice.
Result<void> Retention::writeOut(const QList<LoginAttempt> &attempts) const
{
    const QString day = toIsoSeconds(m_clock->now()).first(10);
    QFile file(u"%1/attempts-removed-%2.jsonl"_s.arg(m_folder, day));
    const auto failed = [&file](const QString &why) {
        return Error{
            Error::Kind::Unavailable,
            u"Attempts that are due to be removed stay, because %1 cannot be written: %2. "
            "Mend that, or name another folder in the settings."_s.arg(file.fileName(), why)};
    };
    if (!file.open(QFile::WriteOnly | QFile::Append | QFile::Unbuffered) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed(file.errorString());
    QByteArray lines;
    for (const LoginAttempt &attempt : attempts)
        lines += Admin::attemptJson(attempt) + '\n';
    const qint64 before = file.size();
    if (!writeWhole(file, lines) || ::fsync(file.handle()) != 0) {
        const QString why = qt_error_string(errno);
        file.resize(before); // half a line would spoil the next one
        return failed(why);
    }
    syncFolder(m_folder);
    return {};
}

} // namespace Gatehouse::App
