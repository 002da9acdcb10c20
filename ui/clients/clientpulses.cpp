// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientpulses.h"

#include "admin/attemptfeed.h"
#include "common/timelabel.h"
#include "common/whendone.h"

#include <QSet>

using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr qsizetype maxWanted = 100; // more are on no screen
constexpr qsizetype mostMeanwhile = 5000;
constexpr qsizetype atOnce = 20; // so that the first are shown while others are counted

// A view asks row by row: they become one question.
constexpr auto soon = 20ms;
constexpr auto whileBusy = 500ms; // what is shown is a little old, which nobody sees in a flood

} // namespace

ClientPulses::ClientPulses(Admin::AdminService &service, Admin::AttemptFeed &feed, QObject *parent)
    : QObject(parent)
    , m_reader(service)
{
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &ClientPulses::ask);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &ClientPulses::tick);
    m_minute.start();
    connect(&feed, &Admin::AttemptFeed::arrived, this, &ClientPulses::take);
    connect(&feed, &Admin::AttemptFeed::started, this, &ClientPulses::markStale);
    connect(&feed, &Admin::AttemptFeed::recovered, this, &ClientPulses::markStale);
}

const Admin::ClientPulse *ClientPulses::pulse(qint64 clientId)
{
    const auto known = m_known.constFind(clientId);
    const bool fresh = known != m_known.cend() && known->fresh;
    if (!fresh && !m_wanted.contains(clientId)) {
        if (m_wanted.size() >= maxWanted)
            m_wanted.removeFirst();
        m_wanted.append(clientId);
        askIn(known == m_known.cend() ? soon : whileBusy);
    }
    return known != m_known.cend() ? &known->pulse : nullptr;
}

void ClientPulses::markStale()
{
    for (Entry &entry : m_known)
        entry.fresh = false;
    m_missed = true;
    Q_EMIT allChanged();
}

void ClientPulses::askIn(std::chrono::milliseconds wait)
{
    if (!m_settle.isActive() || m_settle.remainingTimeAsDuration() > wait)
        m_settle.start(wait);
}

void ClientPulses::ask()
{
    if (m_asking || m_wanted.isEmpty())
        return;
    m_asking = true;
    m_missed = false;
    m_meanwhile.clear();
    QList<Admin::ClientPulseReader::Wanted> wanted;
    for (const qint64 id : m_wanted.last(std::min(atOnce, m_wanted.size()))) // newest: on screen
        wanted.append({id, m_known.value(id).pulse.activity.upToId()});
    m_wanted.resize(m_wanted.size() - wanted.size());
    whenDone(this, m_reader.read(wanted),
             [this, wanted](const Result<QList<Admin::ClientPulse>> &pulses) {
                 m_asking = false;
                 if (m_known.size() + wanted.size() > capacity)
                     m_known.clear();
                 if (pulses) {
                     for (qsizetype i = 0; i < pulses->size(); ++i)
                         if (wanted[i].afterId == 0 || m_known.contains(wanted[i].clientId))
                             merge((*pulses)[i], wanted[i].afterId > 0);
                     for (const LoginAttempt &attempt : std::as_const(m_meanwhile))
                         count(attempt);
                     for (const auto &each : wanted)
                         Q_EMIT changed(each.clientId);
                 }
                 m_meanwhile.clear();
                 if (!m_wanted.isEmpty())
                     askIn(soon);
             });
}

void ClientPulses::merge(const Admin::ClientPulse &read, bool known)
{
    Entry &entry = m_known[read.clientId];
    Activity activity = known ? entry.pulse.activity : read.activity;
    if (known)
        activity.add(read.activity);
    entry.pulse = read;
    entry.pulse.activity = activity;
    entry.fresh = !m_missed;
}

void ClientPulses::take(const QList<LoginAttempt> &attempts, qint64 skipped)
{
    if (skipped > 0) {
        for (Entry &entry : m_known)
            entry.fresh = false;
        m_missed = true;
    }
    if (m_meanwhile.size() > mostMeanwhile) { // a long answer in a flood: asked again instead
        m_meanwhile.clear();
        m_missed = true;
    }
    QSet<qint64> touched;
    for (const LoginAttempt &attempt : attempts) {
        if (!attempt.clientId)
            continue;
        if (m_asking && !m_missed)
            m_meanwhile.append(attempt);
        // What was skipped lies between what is kept and this: it must be asked for, not bridged.
        if (skipped == 0 && count(attempt))
            touched.insert(*attempt.clientId);
    }
    for (const qint64 id : std::as_const(touched))
        Q_EMIT changed(id);
    if (skipped > 0)
        Q_EMIT allChanged();
}

bool ClientPulses::count(const LoginAttempt &attempt)
{
    const auto entry = m_known.find(*attempt.clientId);
    if (entry == m_known.end() || !entry->fresh || attempt.id <= entry->pulse.activity.upToId())
        return false;
    entry->pulse.activity.add(attempt);
    if (attempt.outcome == Outcome::Success) {
        entry->pulse.lastSuccess = attempt.time;
        entry->pulse.lastAddress = attempt.address;
    }
    return true;
}

void ClientPulses::tick()
{
    for (Entry &entry : m_known)
        entry.pulse.activity.advance(displayNow());
    Q_EMIT allChanged();
}

} // namespace Gatehouse::Ui
