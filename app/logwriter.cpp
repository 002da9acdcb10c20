// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwriter.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace Gatehouse::App {

namespace {

constexpr int glance = 100; // ms between looks at whether to give up

// Signals are for the main thread; and a pipe whose reader has gone is an error of write().
std::thread startWithoutSignals(const std::function<void()> &work)
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread(work);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

} // namespace

LogWriter::LogWriter(int descriptor, Notice notice)
    : m_descriptor(descriptor)
    , m_notice(std::move(notice))
{
}

LogWriter::~LogWriter()
{
    finish(std::chrono::milliseconds(0));
}

void LogWriter::write(QByteArray line)
{
    const std::lock_guard lock(m_mutex);
    if (m_dropped > 0 || (m_bytes > 0 && m_bytes + line.size() > mostBytes)) {
        ++m_dropped;
        return;
    }
    m_bytes += line.size();
    m_lines.push(std::move(line));
    if (!m_isEnding)
        wake();
}

void LogWriter::wake()
{
    if (!m_thread.joinable())
        m_thread = startWithoutSignals([this] { work(); });
    m_wanted.notify_one();
}

bool LogWriter::flush(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, patience, [this] { return isOut(); });
}

void LogWriter::finish(std::chrono::milliseconds patience)
{
    if (!flush(patience))
        m_givesUp = true;
    std::thread ended;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_wanted.notify_one();
        ended = std::exchange(m_thread, {});
    }
    if (ended.joinable())
        ended.join();
    const std::lock_guard lock(m_mutex);
    m_isEnding = m_givesUp = false;
    if (!m_lines.empty())
        wake(); // somebody had something to say meanwhile
}

void LogWriter::work()
{
    qint64 lost = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wanted.wait(lock, [this] { return !m_lines.empty() || m_isEnding; });
        if (m_lines.empty())
            return;
        m_isBusy = true;
        const QByteArray line = std::move(m_lines.front());
        m_lines.pop();
        lock.unlock();
        lost += put(line) ? 0 : 1;
        lock.lock();
        m_bytes -= line.size();
        if (m_lines.empty()) {
            lost += std::exchange(m_dropped, 0);
            lock.unlock();
            if (lost > 0 && put(m_notice(lost)))
                lost = 0;
            lock.lock();
        }
        m_isBusy = false;
        if (isOut())
            m_idle.notify_all();
    }
}

// A pipe that can be written to takes that much without waiting (pipe(7)), and a wait in write()
// itself could not be ended.
bool LogWriter::put(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        if (m_givesUp)
            return false;
        pollfd ready{m_descriptor, POLLOUT, 0};
        if (::poll(&ready, 1, glance) <= 0)
            continue;
        const auto written =
            ::write(m_descriptor, bytes.data(), size_t(qMin<qsizetype>(bytes.size(), PIPE_BUF)));
        if (written >= 0)
            bytes = bytes.sliced(written);
        else if (errno != EINTR && errno != EAGAIN)
            return false;
    }
    return true;
}

} // namespace Gatehouse::App
