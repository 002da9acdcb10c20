// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"

#include "plainconnection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms, for a process to start or end on a busy machine

QByteArray loginBody(const QString &key, const QString &secret)
{
    const QJsonObject object{{u"username"_s, key}, {u"password"_s, secret}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

LoadedServer::LoadedServer(const QString &dataPath)
    : m_dataPath(dataPath)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

LoadedServer::~LoadedServer()
{
    kill();
}

bool LoadedServer::start(const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(GATEHOUSE_BINARY),
                    {u"serve"_s, u"--data"_s, m_dataPath, u"--listen"_s, u"127.0.0.1:0"_s});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    static const QRegularExpression line(u"^Listening on http://127\\.0\\.0\\.1:(\\d+)\n$"_s);
    const auto match = line.match(QString::fromUtf8(m_process.readLine()));
    m_port = quint16(match.captured(1).toInt());
    return m_port != 0;
}

void LoadedServer::load(const std::vector<QByteArray> &bodies)
{
    m_clients.resize(bodies.size()); // before any thread starts: it holds a reference into it
    for (size_t i = 0; i < bodies.size(); ++i) {
        m_clients[i].body = bodies[i];
        m_clients[i].thread = std::thread([this, &client = m_clients[i]] { logIn(client); });
    }
}

void LoadedServer::logIn(Client &client)
{
    PlainConnection connection(m_port);
    const QByteArray request = postOf("/auth/login", client.body);
    while (connection.isOpen() && connection.send(request)) {
        const QByteArray answer = connection.receive();
        if (answer.isEmpty())
            return;
        const int status = statusOf(answer);
        client.answers.insert(headerValue(answer, "X-Request-Id"), status);
        ++m_answered;
        ++m_byStatus[size_t(status)];
        if (answer.contains("\r\nConnection: close\r\n"))
            return;
    }
}

void LoadedServer::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    joinClients();
}

bool LoadedServer::stop()
{
    m_process.terminate();
    const bool ended = m_process.waitForFinished(patience);
    kill();
    return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void LoadedServer::joinClients()
{
    for (Client &client : m_clients) {
        if (client.thread.joinable())
            client.thread.join();
    }
}

QHash<QByteArray, int> LoadedServer::answers() const
{
    QHash<QByteArray, int> all;
    for (const Client &client : m_clients)
        all.insert(client.answers);
    return all;
}

QByteArray runGatehouse(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GATEHOUSE_BINARY), arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

QByteArray IssuedClient::login() const
{
    return loginBody(key, secret);
}

QByteArray IssuedClient::wrongLogin() const
{
    return loginBody(key, secret.chopped(1) + u'-');
}

IssuedClient addClient(const QString &dataPath)
{
    const QByteArray printed =
        runGatehouse({u"client"_s, u"add"_s, u"--data"_s, dataPath, u"--name"_s, u"Crash test"_s,
                      u"--allow"_s, u"127.0.0.0/8"_s, u"--json"_s});
    const QJsonObject client = QJsonDocument::fromJson(printed).object();
    return {client["api_key"_L1].toString(), client["api_secret"_L1].toString()};
}
