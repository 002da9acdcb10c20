// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signalwatcher.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <unistd.h>

namespace Gatehouse::App {

namespace {

constexpr std::array watched{SIGINT, SIGTERM, SIGHUP}; // SIGHUP last, as not all want it

// A signal handler can reach nothing but static storage.
int pipeEnds[2] = {-1, -1};
struct sigaction former[watched.size()];

void tellPipe(int signal)
{
    const int saved = errno;
    const char byte = char(signal);
    // A full pipe means that the news is on its way already.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    errno = saved;
}

} // namespace

SignalWatcher::SignalWatcher(Hangup hangup, QObject *parent)
    : QObject(parent)
    , m_watched(hangup == Hangup::Reloads ? watched.size() : watched.size() - 1)
{
    Q_ASSERT(pipeEnds[0] < 0);
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals: %s", std::strerror(errno));
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::drainPipe);

    struct sigaction action = {};
    action.sa_handler = tellPipe;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < m_watched; ++i)
        ::sigaction(watched[i], &action, &former[i]);
}

SignalWatcher::~SignalWatcher()
{
    for (size_t i = 0; i < m_watched; ++i)
        ::sigaction(watched[i], &former[i], nullptr);
    m_notifier->setEnabled(false);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void SignalWatcher::drainPipe()
{
    bool stop = false;
    bool reload = false;
    char bytes[16];
    for (ssize_t size; (size = ::read(pipeEnds[0], bytes, sizeof bytes)) > 0;) {
        for (const char byte : std::span(bytes, size_t(size)))
            (byte == SIGHUP ? reload : stop) = true;
    }
    if (stop)
        Q_EMIT stopRequested();
    else if (reload)
        Q_EMIT reloadRequested();
}

} // namespace Gatehouse::App
