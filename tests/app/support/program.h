// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace Gatehouse::Test {

/// What one run of the program left.
struct Finished
{
    int exitCode = -1; ///< -1: it crashed, or did not end in time
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// The real binary, on a data folder of its own that vanishes with this. Everything any run wrote
/// is kept, so that a test can look for what must not be there.
class Program
{
public:
    Program();

    QString dataPath() const;
    QProcessEnvironment environment() const;

    /// Runs it to its end, with `--data` in front unless `bare`.
    Finished run(const QStringList &arguments, const QByteArray &input = {});
    Finished runBare(const QStringList &arguments, const QByteArray &input = {},
                     const QProcessEnvironment &environment = {});

    /// All that all runs wrote, stdout and stderr.
    const QByteArray &everythingSaid() const { return m_said; }

    /// Makes a client; its JSON object.
    QJsonObject addClient(const QStringList &options = {});

private:
    QTemporaryDir m_dir;
    QByteArray m_said;
};

/// A run of the program that goes on until stopped.
class Running
{
public:
    Running(const Program &program, const QStringList &arguments);
    ~Running(); ///< kills what still runs

    /// Waits for a whole line on stdout; empty where none came in time.
    QByteArray readLine(int timeout = 10'000);
    /// SIGTERM (or another), then waits for the end.
    Finished stop(int signal = 15);
    Finished waitForEnd();

    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_out;
};

/// `gatehouse serve` on a free port, ready.
class Server : public Running
{
public:
    enum class Listen {
        Anywhere,     ///< on a free port, whatever is configured
        AsConfigured, ///< as gatehouse.conf says
    };
    explicit Server(const Program &program, const QStringList &options = {});
    Server(const Program &program, Listen listen, const QStringList &options = {});
    const QString &url() const { return m_url; } ///< empty where it did not come up

private:
    QString m_url;
};

/// A request by plain socket, on a connection of its own. `headers`: whole lines. The status, 0
/// where there was no answer. Thread: any.
int call(const QString &serverUrl, const QByteArray &methodAndPath, const QByteArray &headers,
         const QByteArray &content, QByteArray *body = nullptr);

/// POST /auth/login by plain socket; the status, 0 where there was no answer.
int login(const QString &serverUrl, const QString &key, const QString &secret,
          QByteArray *body = nullptr, const QByteArray &userAgent = {});

} // namespace Gatehouse::Test
