// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signalwatcher.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Gatehouse::App {

namespace {

constexpr std::array watched{SIGINT, SIGTERM};

// A signal handler can reach nothing but static storage.
int pipeEnds[2] = {-1, -1};
struct sigaction former[watched.size()];

void tellPipe(int)
{
    const int saved = errno;
    const char byte = 0;
    // A full pipe means that the news is on its way already.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    errno = saved;
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent)
    : QObject(parent)
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
    for (size_t i = 0; i < watched.size(); ++i)
        ::sigaction(watched[i], &action, &former[i]);
}

SignalWatcher::~SignalWatcher()
{
    for (size_t i = 0; i < watched.size(); ++i)
        ::sigaction(watched[i], &former[i], nullptr);
    m_notifier->setEnabled(false);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void SignalWatcher::drainPipe()
{
    char bytes[16];
    while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) {
    }
    Q_EMIT stopRequested();
}

} // namespace Gatehouse::App
