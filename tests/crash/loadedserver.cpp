// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"

#include <QRegularExpression>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms, for a process to start or end on a busy machine

/// A blocking connection to the server on this machine, closed by its destructor.
class Connection
{
public:
    explicit Connection(quint16 port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const timeval limit{10, 0};
        const int on = 1;
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_open =
            ::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~Connection() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Connection)

    bool isOpen() const { return m_open; }

    bool send(const QByteArray &bytes) const
    {
        return ::send(m_descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) ==
               bytes.size();
    }

    /// The next whole answer, head and body; empty when the connection ends before it is whole.
    QByteArray receive()
    {
        static const QRegularExpression length(u"\r\nContent-Length: (\\d+)\r\n"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        for (;;) {
            const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
            if (headEnd >= 0) {
                const auto found = length.match(QString::fromLatin1(m_buffer.first(headEnd + 2)));
                const qsizetype whole = headEnd + 4 + found.captured(1).toInt();
                if (m_buffer.size() >= whole) {
                    const QByteArray answer = m_buffer.first(whole);
                    m_buffer.remove(0, whole);
                    return answer;
                }
            }
            char chunk[4096];
            const auto got = ::recv(m_descriptor, chunk, sizeof chunk, 0);
            if (got <= 0)
                return {};
            m_buffer.append(chunk, got);
        }
    }

private:
    int m_descriptor;
    bool m_open = false;
    QByteArray m_buffer;
};

QByteArray headerValue(const QByteArray &answer, const QByteArray &name)
{
    const QByteArray line = "\r\n" + name + ": ";
    const qsizetype at = answer.indexOf(line);
    if (at < 0)
        return {};
    const qsizetype from = at + line.size();
    return answer.mid(from, answer.indexOf("\r\n", from) - from);
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

bool LoadedServer::start()
{
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
    Connection connection(m_port);
    const QByteArray request = "POST /auth/login HTTP/1.1\r\nHost: localhost\r\n"
                               "Content-Type: application/json\r\nContent-Length: " +
                               QByteArray::number(client.body.size()) + "\r\n\r\n" + client.body;
    while (connection.isOpen() && connection.send(request)) {
        const QByteArray answer = connection.receive();
        if (answer.isEmpty())
            return;
        client.answers.insert(headerValue(answer, "X-Request-Id"), answer.mid(9, 3).toInt());
        ++m_answered;
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
