// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewloader.h"

#include "common/whendone.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr auto tickEvery = 1s;
constexpr auto failingEvery = 3s;
constexpr auto choresEvery = 30s;
constexpr auto longestPause = 60s;
constexpr int share = 20; // a twentieth of the lane's time at most

std::chrono::milliseconds elapsed(const QElapsedTimer &timer)
{
    return std::chrono::milliseconds(timer.elapsed());
}

} // namespace

OverviewLoader::OverviewLoader(Admin::AdminService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_traffic{.least = tickEvery}
    , m_failing{.least = failingEvery}
    , m_chores{.least = choresEvery}
{
    m_timer.setInterval(tickEvery);
    connect(&m_timer, &QTimer::timeout, this, &OverviewLoader::tick);
    connect(&service, &Admin::AdminService::clientsChanged, this, &OverviewLoader::refreshChores);
}

void OverviewLoader::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    if (active) {
        m_timer.start();
        tick();
    } else {
        m_timer.stop();
    }
}

void OverviewLoader::setPeriod(Admin::Period period)
{
    m_period = period;
    m_traffic.isStale = true;
    m_failing.isStale = true;
    tick();
}

void OverviewLoader::refresh()
{
    m_traffic.isStale = true;
    m_failing.isStale = true;
    m_chores.isStale = true;
    tick();
}

void OverviewLoader::refreshChores()
{
    m_chores.isStale = true;
    tick();
}

std::chrono::milliseconds OverviewLoader::pause(std::chrono::milliseconds took,
                                                std::chrono::milliseconds least)
{
    return std::clamp<std::chrono::milliseconds>(share * took, least, longestPause);
}

bool OverviewLoader::isDue(const Question &question) const
{
    return m_timer.isActive() && !question.isRunning &&
           (question.isStale || elapsed(question.asked) >= question.wait);
}

void OverviewLoader::tick()
{
    if (isDue(m_traffic))
        ask(m_traffic, m_service.traffic(m_period), [this](const Result<Admin::Traffic> &traffic) {
            if (traffic)
                Q_EMIT trafficLoaded(*traffic);
            else
                Q_EMIT trafficFailed(traffic.error());
        });
    if (isDue(m_failing))
        ask(m_failing, m_service.failing(m_period), [this](const Result<Admin::Failing> &failing) {
            if (failing)
                Q_EMIT failingLoaded(*failing);
        });
    if (isDue(m_chores))
        ask(m_chores, m_service.chores(), [this](const Result<QList<Admin::Chore>> &chores) {
            if (chores)
                Q_EMIT choresLoaded(*chores);
            else
                Q_EMIT choresFailed(chores.error());
        });
}

template <typename T, typename Handler>
void OverviewLoader::ask(Question &question, const QFuture<Result<T>> &answer, Handler handle)
{
    question.isRunning = true;
    question.isStale = false;
    question.asked.start();
    whenDone(this, answer, [this, &question, handle](const Result<T> &result) {
        const auto took = elapsed(question.asked);
        question.isRunning = false;
        question.wait = took + pause(took, question.least);
        if (question.isStale)
            tick(); // it answers what nobody asks any more
        else
            handle(result);
    });
}

} // namespace Gatehouse::Ui
