// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

#include <array>
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
    bool start(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process.processId(); }

    /// One client for each body, each repeating its own.
    void load(const std::vector<QByteArray> &bodies);
    /// How many answers have arrived so far.
    int answered() const { return m_answered; }
    int answered(int status) const { return m_byStatus[size_t(status)]; }

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
    std::array<std::atomic<int>, 600> m_byStatus{};
};

/// A client as `client add` issues it.
struct IssuedClient
{
    QString key; ///< empty where it could not be made
    QString secret;

    /// The body of its login, or of one with a secret that is not its own.
    QByteArray login() const;
    QByteArray wrongLogin() const;
};
/// Adds a client that may log in from this machine.
IssuedClient addClient(const QString &dataPath);

/// Runs the program once and returns what it printed; empty if it failed.
QByteArray runGatehouse(const QStringList &arguments);
