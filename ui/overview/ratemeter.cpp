// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/ratemeter.h"

#include <algorithm>

namespace Gatehouse::Ui {

using namespace std::chrono_literals;

void RateMeter::add(Timestamp now, qint64 attempts)
{
    forget(now);
    m_arrivals.append({now, attempts});
    m_sum += attempts;
}

double RateMeter::rate(Timestamp now)
{
    forget(now);
    // At least a second, so that the first few make no flood.
    const auto span = std::clamp<std::chrono::milliseconds>(now - m_since, 1s, window);
    return double(m_sum) / std::chrono::duration<double>(span).count();
}

void RateMeter::forget(Timestamp now)
{
    if (now < m_since) { // the clock was set back: begin again
        m_arrivals.clear();
        m_sum = 0;
        m_since = now;
    }
    qsizetype old = 0;
    for (; old < m_arrivals.size() && m_arrivals[old].at <= now - window; ++old)
        m_sum -= m_arrivals[old].attempts;
    m_arrivals.remove(0, old);
}

} // namespace Gatehouse::Ui
