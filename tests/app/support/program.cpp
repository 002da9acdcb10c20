// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

constexpr int patience = 30'000; // ms; sanitizers and a busy machine are slow

Finished finished(QProcess &process, const QByteArray &readBefore = {})
{
    const bool ended = process.waitForFinished(patience) || process.state() == QProcess::NotRunning;
    Finished result;
    if (!ended)
        process.kill();
    process.waitForFinished();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = readBefore + process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace

Program::Program()
{
    if (!m_dir.isValid())
        qFatal("No temporary folder: %s", qPrintable(m_dir.errorString()));
}

QString Program::dataPath() const
{
    return m_dir.filePath(u"data"_s);
}

QProcessEnvironment Program::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(u"GATEHOUSE_DATA"_s);
    variables.insert(u"HOME"_s, m_dir.path());
    variables.remove(u"XDG_DATA_HOME"_s);
    variables.remove(u"XDG_CONFIG_HOME"_s);
    variables.insert(u"XDG_RUNTIME_DIR"_s, m_dir.path());
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return variables;
}

Finished Program::run(const QStringList &arguments, const QByteArray &input)
{
    return runBare(QStringList{u"--data"_s, dataPath()} + arguments, input);
}

Finished Program::runBare(const QStringList &arguments, const QByteArray &input,
                          const QProcessEnvironment &variables)
{
    QProcess process;
    process.setProcessEnvironment(variables.isEmpty() ? environment() : variables);
    process.start(QStringLiteral(GATEHOUSE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    const Finished result = finished(process);
    m_said += result.out + result.err;
    return result;
}

QJsonObject Program::addClient(const QStringList &options)
{
    const Finished added =
        run(QStringList{u"client"_s, u"add"_s, u"--name"_s, u"Sample"_s, u"--json"_s} + options);
    if (added.exitCode != 0)
        qFatal("client add: %s", added.err.constData());
    return added.json().object();
}

Running::Running(const Program &program, const QStringList &arguments)
{
    m_process.setProcessEnvironment(program.environment());
    m_process.start(QStringLiteral(GATEHOUSE_PROGRAM),
                    QStringList{u"--data"_s, program.dataPath()} + arguments);
    m_process.closeWriteChannel();
}

Running::~Running()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray Running::readLine(int timeout)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        const int left = timeout - int(timer.elapsed());
        if (left <= 0 || !m_process.waitForReadyRead(left))
            return {};
    }
    const QByteArray line = m_process.readLine();
    m_out += line;
    return line;
}

Finished Running::stop(int signal)
{
    ::kill(pid_t(m_process.processId()), signal);
    return waitForEnd();
}

Finished Running::waitForEnd()
{
    return finished(m_process, std::exchange(m_out, {}));
}

Server::Server(const Program &program, const QStringList &options)
    : Server(program, Listen::Anywhere, options)
{
}

Server::Server(const Program &program, Listen listen, const QStringList &options)
    : Running(program,
              QStringList{u"serve"_s} +
                  (listen == Listen::Anywhere ? QStringList{u"--listen"_s, u"127.0.0.1:0"_s}
                                              : QStringList()) +
                  options)
{
    const QString line = QString::fromUtf8(readLine()).trimmed();
    if (line.startsWith("Listening on "_L1))
        m_url = line.section(u' ', 2);
}

int call(const QString &serverUrl, const QByteArray &methodAndPath, const QByteArray &headers,
         const QByteArray &content, QByteArray *body)
{
    const QUrl url(serverUrl);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(patience))
        return 0;
    socket.write(methodAndPath + " HTTP/1.1\r\nHost: " + url.authority().toUtf8() + "\r\n" +
                 headers + "Connection: close\r\nContent-Length: " +
                 QByteArray::number(content.size()) + "\r\n\r\n" + content);
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    answer += socket.readAll();
    if (body)
        *body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

int login(const QString &serverUrl, const QString &key, const QString &secret, QByteArray *body,
          const QByteArray &userAgent)
{
    const QByteArray agent =
        userAgent.isEmpty() ? QByteArray() : "User-Agent: " + userAgent + "\r\n";
    return call(serverUrl, "POST /auth/login", agent + "Content-Type: application/json\r\n",
                QJsonDocument(QJsonObject{{u"username"_s, key}, {u"password"_s, secret}}).toJson(),
                body);
}

} // namespace Gatehouse::Test
