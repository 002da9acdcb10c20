// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QThread>

Q_LOGGING_CATEGORY(lcInstance, "gatehouse.instance", QtInfoMsg)

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::App {

namespace {

constexpr qsizetype longestSocketPath = 100; // the system's limit is 107 bytes
constexpr char raiseWord = 'r';

QString socketOf(const QString &folder)
{
    const QString beside = QDir(folder).absoluteFilePath(u"console.socket"_s);
    if (QFile::encodeName(beside).size() <= longestSocketPath)
        return beside;
    const QByteArray name =
        QCryptographicHash::hash(QFile::encodeName(beside), QCryptographicHash::Sha256).toHex();
    return u"%1/gatehouse-%2"_s.arg(
        QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
        QString::fromLatin1(name.first(16)));
}

// The first one may still be on its way to listening.
bool askToComeForward(const QString &socket)
{
    const QDeadlineTimer deadline(SingleInstance::patience);
    do {
        QLocalSocket first;
        first.connectToServer(socket);
        if (first.waitForConnected(500)) {
            first.write(&raiseWord, 1);
            const bool answered = first.waitForBytesWritten(1000) &&
                                  first.waitForReadyRead(int(deadline.remainingTime()));
            return answered && first.read(1) == QByteArray(1, raiseWord);
        }
        QThread::msleep(50);
    } while (!deadline.hasExpired());
    return false;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder)
    : m_lock(QDir(folder).absoluteFilePath(u"console.lock"_s))
{
    m_lock.setStaleLockTime(0); // a console is open for weeks; only a dead process's lock is stale
}

bool SingleInstance::isHeld(const QString &folder)
{
    SingleInstance probe(folder);
    return !probe.m_lock.tryLock(0) && probe.m_lock.error() == QLockFile::LockFailedError;
}

Result<std::unique_ptr<SingleInstance>> SingleInstance::claim(const QString &folder)
{
    std::unique_ptr<SingleInstance> claim(new SingleInstance(folder));
    const QString socket = socketOf(folder);
    if (claim->m_lock.tryLock(0)) {
        claim->listen(socket);
        return claim;
    }
    if (claim->m_lock.error() != QLockFile::LockFailedError) {
        qCWarning(lcInstance) << "No lock could be made in" << folder
                              << "- a second console on it will not be noticed.";
        return claim;
    }
    if (askToComeForward(socket))
        return std::unique_ptr<SingleInstance>();
    qint64 pid = 0;
    QString host;
    QString name;
    claim->m_lock.getLockInfo(&pid, &host, &name);
    return Error{Error::Kind::Conflict,
                 u"Another Gatehouse console (process %1) has %2 open and does not answer. End it, "
                 "then try again."_s.arg(pid)
                     .arg(folder)};
}

void SingleInstance::listen(const QString &socket)
{
    QLocalServer::removeServer(
        socket); // left by one that was killed; the lock says that we are alone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *second = m_server.nextPendingConnection()) {
            connect(second, &QLocalSocket::disconnected, second, &QObject::deleteLater);
            connect(second, &QLocalSocket::readyRead, this, [this, second] {
                if (second->readAll().contains(raiseWord)) {
                    second->write(&raiseWord, 1);
                    Q_EMIT raiseRequested();
                }
                second->disconnectFromServer();
            });
        }
    });
    if (!m_server.listen(socket))
        qCWarning(lcInstance).noquote()
            << "A second start cannot bring this window forward:" << m_server.errorString();
}

} // namespace Gatehouse::App
