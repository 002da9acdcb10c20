// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QString>

#include <atomic>
#include <thread>
#include <vector>

/// The real program as `gatehouse serve`, and clients that log in over kept connections as fast as
/// it answers. Used from the test's thread; the clients run on threads of their own.
class LoadedServer
{
public:
    explicit LoadedServer(const QString &dataPath);
    ~LoadedServer();
    Q_DISABLE_COPY_MOVE(LoadedServer)

    /// True once it has printed where it listens.
    bool start();
    quint16 port() const { return m_port; }

    /// One client for each body, each repeating its own.
    void load(const std::vector<QByteArray> &bodies);
    /// How many answers have arrived so far.
    int answered() const { return m_answered; }

    /// SIGKILL; returns when the process and all clients have ended.
    void kill();
    /// SIGTERM; true if it ended by itself with exit code 0.
    bool stop();

    /// Every complete answer: its X-Request-Id and its status. Call after kill() or stop().
    QHash<QByteArray, int> answers() const;

private:
    struct Client
    {
        QByteArray body;
        QHash<QByteArray, int> answers;
        std::thread thread;
    };
    void logIn(Client &client);
    void joinClients();

    QProcess m_process;
    QString m_dataPath;
    quint16 m_port = 0;
    std::vector<Client> m_clients;
    std::atomic<int> m_answered = 0;
};

/// Runs the program once and returns what it printed; empty if it failed.
QByteArray runGatehouse(const QStringList &arguments);
