// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "plainconnection.h"
#include "storedattempts.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// Where Debian's libfaketime is, on whatever processor; empty where it is not installed.
QString faketimeLibrary()
{
    for (const QFileInfo &folder : QDir(u"/usr/lib"_s).entryInfoList(QDir::Dirs)) {
        const QString path = folder.filePath() + "/faketime/libfaketimeMT.so.1"_L1;
        if (QFile::exists(path))
            return path;
    }
    return {};
}

QJsonObject dataOf(const QByteArray &answer)
{
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    return QJsonDocument::fromJson(body).object()["data"_L1].toObject();
}

} // namespace

/// A machine whose clock is set back a day and forward a year while the server runs. Logins go on,
/// nobody is shut out, tokens live by the clock as it is, and no answer is without its row.
class TestClockFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void goesOnWhenTheClockIsSetBackADay();
    void goesOnWhenTheClockIsSetForwardAYear();
    void forgetsWaitsOfAWrongClock();
    void keepsSpentTokensSpentThroughAWrongYear();

private:
    void start();
    void setClock(const QByteArray &shift);
    QByteArray call(const QByteArray &request);
    int logIn() { return statusOf(call(postOf("/auth/login", m_client.login()))); }
    QByteArray verification(const QJsonObject &tokens) const;
    QByteArray refreshing(const QJsonObject &tokens) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
    QString m_shiftPath;
    QProcessEnvironment m_environment;
    IssuedClient m_client;
    std::unique_ptr<LoadedServer> m_server;
    QHash<QByteArray, int> m_answers;
};

void TestClockFaults::init()
{
    const QString library = faketimeLibrary();
    if (library.isEmpty())
        QFAIL("libfaketime is missing: install the package faketime");
    m_answers.clear();
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
    m_shiftPath = m_dir->filePath(u"shift"_s);
    setClock("+0");
    m_client = addClient(m_data);
    m_environment = QProcessEnvironment::systemEnvironment();
    // The address sanitizer's wants to be the first of all.
    const QString sanitizer = QStringLiteral(SANITIZER_LIBRARY);
    m_environment.insert(u"LD_PRELOAD"_s,
                         sanitizer.isEmpty() ? library : sanitizer + u':' + library);
    m_environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, m_shiftPath);
    m_environment.insert(u"FAKETIME_NO_CACHE"_s, u"1"_s);
    m_environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s); // as a clock that is set
    start();
}

void TestClockFaults::start()
{
    m_server = std::make_unique<LoadedServer>(m_data);
    QVERIFY(m_server->start(m_environment));
}

void TestClockFaults::cleanup()
{
    if (m_server) {
        QVERIFY(m_server->stop());
        verifyHolds(StoredAttempts::read(m_data), m_answers);
    }
    m_server.reset();
    m_dir.reset();
}

void TestClockFaults::setClock(const QByteArray &shift)
{
    QSaveFile file(m_shiftPath); // a newer libfaketime ends a program that it gives half a line
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(shift + '\n');
    QVERIFY(file.commit());
}

QByteArray TestClockFaults::call(const QByteArray &request)
{
    PlainConnection connection(m_server->port());
    const QByteArray answer = connection.send(request) ? connection.receive() : QByteArray();
    if (const QByteArray id = headerValue(answer, "X-Request-Id"); !id.isEmpty())
        m_answers.insert(id, statusOf(answer));
    return answer;
}

QByteArray TestClockFaults::verification(const QJsonObject &tokens) const
{
    return "GET /auth/verify HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
           tokens["access_token"_L1].toString().toLatin1() + "\r\n\r\n";
}

QByteArray TestClockFaults::refreshing(const QJsonObject &tokens) const
{
    const QJsonObject body{{u"refresh_token"_s, tokens["refresh_token"_L1]}};
    return postOf("/auth/refresh", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void TestClockFaults::goesOnWhenTheClockIsSetBackADay()
{
    QCOMPARE(logIn(), 200);
    setClock("-1d");
    const QByteArray answer = call(postOf("/auth/login", m_client.login()));
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(statusOf(call(verification(dataOf(answer)))), 200);
    QCOMPARE(statusOf(call(refreshing(dataOf(answer)))), 200);
    setClock("+0");
    QCOMPARE(logIn(), 200);
}

void TestClockFaults::goesOnWhenTheClockIsSetForwardAYear()
{
    const QJsonObject before = dataOf(call(postOf("/auth/login", m_client.login())));
    QCOMPARE(statusOf(call(verification(before))), 200);
    setClock("+365d");
    QCOMPARE(statusOf(call(verification(before))), 401);
    const QJsonObject after = dataOf(call(postOf("/auth/login", m_client.login())));
    QCOMPARE(statusOf(call(verification(after))), 200);
    setClock("+0");
    QCOMPARE(statusOf(call(verification(before))), 200);
    QCOMPARE(logIn(), 200);
}

// A wait until next year would lock a client out of its own door.
void TestClockFaults::forgetsWaitsOfAWrongClock()
{
    setClock("+365d");
    for (int i = 0; i < 10; ++i)
        QCOMPARE(statusOf(call(postOf("/auth/login", m_client.wrongLogin()))), 401);
    QCOMPARE(logIn(), 429);
    setClock("+0");
    QCOMPARE(logIn(), 200);
}

// What remembers a spent refresh token is swept once its tokens have expired, by the clock. A
// server that starts while the clock is a year ahead must not sweep at once.
void TestClockFaults::keepsSpentTokensSpentThroughAWrongYear()
{
    const QJsonObject tokens = dataOf(call(postOf("/auth/login", m_client.login())));
    const QJsonObject next = dataOf(call(refreshing(tokens)));
    QCOMPARE(statusOf(call(refreshing(next))), 200);
    QVERIFY(m_server->stop());
    setClock("+365d");
    start();
    QCOMPARE(logIn(), 200);
    QTest::qWait(3000); // what is done soon after a start would be done by now
    setClock("+0");
    QCOMPARE(statusOf(call(refreshing(tokens))), 401);
    QCOMPARE(logIn(), 200);
}

QTEST_GUILESS_MAIN(TestClockFaults)
#include "tst_clockfaults.moc"
