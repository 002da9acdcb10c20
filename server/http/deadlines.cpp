// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/deadlines.h"

namespace Gatehouse::Http {

Deadline::Deadline(Deadlines &deadlines)
    : m_deadlines(deadlines)
{
    m_deadlines.add(this);
}

Deadline::~Deadline()
{
    m_deadlines.remove(this);
}

Deadlines::Deadlines(std::chrono::milliseconds coarseness, QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(coarseness);
    connect(&m_timer, &QTimer::timeout, this, &Deadlines::sweep);
}

void Deadlines::add(Deadline *deadline)
{
    deadline->m_index = m_all.size();
    m_all.append(deadline);
    if (!m_timer.isActive())
        m_timer.start();
}

void Deadlines::remove(Deadline *deadline)
{
    Deadline *const last = m_all.takeLast();
    if (last != deadline) {
        last->m_index = deadline->m_index;
        m_all[deadline->m_index] = last;
    }
    if (m_all.isEmpty()) {
        m_timer.stop();
        Q_EMIT emptied();
    }
}

void Deadlines::sweep()
{
    const auto now = Deadline::Clock::now();
    // From the end, since expired() may remove the one it is called for; one that takes the place
    // of a removed one has been looked at already.
    for (qsizetype i = m_all.size() - 1; i >= 0; --i) {
        if (i >= m_all.size() || m_all.at(i)->m_when > now)
            continue;
        m_all.at(i)->expireNever();
        m_all.at(i)->expired();
    }
}

} // namespace Gatehouse::Http
