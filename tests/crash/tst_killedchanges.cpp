// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "plainconnection.h"
#include "store/connection.h"
#include "store/migrations.h"
#include "store/schema.h"
#include "storedattempts.h"
#include "support/tempstore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Gatehouse;
using namespace Qt::StringLiterals;
using Test::orDie;

namespace {

constexpr int patience = 60'000; // ms
constexpr int oldClients = 60'000;

/// One run of the program, killed in the middle.
struct Killed
{
    bool inTime = false; ///< it had not ended by itself
    QByteArray printed;
};
Killed killAfter(int ms, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GATEHOUSE_BINARY), arguments);
    if (!process.waitForStarted())
        return {};
    const bool ended = process.waitForFinished(ms);
    process.kill();
    process.waitForFinished(patience);
    return {!ended, process.readAllStandardOutput()};
}

/// How long a run takes that nobody kills; 0 where it fails.
int timeOf(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    return runGatehouse(arguments).isEmpty() ? 0 : int(timer.elapsed());
}

/// A store as the first Gatehouse made it, with many clients to carry over.
void makeOldStore(const QString &path)
{
    if (QFile file(path); !file.open(QFile::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const auto connection =
        orDie(Store::Connection::open(path, Store::Connection::Mode::ReadWrite, {}));
    orDie(connection->execute(u"PRAGMA journal_mode = WAL"_s));
    orDie(connection->execute(u"BEGIN"_s));
    const QStringList first = Store::schemaSteps().constFirst();
    for (const QString &statement : first)
        orDie(connection->execute(statement));
    orDie(connection->execute(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "INSERT INTO clients (api_key, status, record_slot, name, created_at) "
        "SELECT 'ak_' || (100000 + i), 0, i, 'Client ' || i, 1700000000000 FROM n"_s.arg(
            oldClients)));
    orDie(connection->execute(u"INSERT INTO login_records (slot, record) "
                              "SELECT record_slot, x'00' FROM clients"_s));
    orDie(
        connection->execute(u"PRAGMA application_id = %1"_s.arg(Store::Migrations::applicationId)));
    orDie(connection->execute(u"PRAGMA user_version = 1"_s));
    orDie(connection->execute(u"COMMIT"_s));
}

QByteArray login(quint16 port, const IssuedClient &client)
{
    PlainConnection connection(port);
    return connection.send(postOf("/auth/login", client.login())) ? connection.receive()
                                                                  : QByteArray();
}

int verify(quint16 port, const QByteArray &loginAnswer)
{
    const QByteArray body = loginAnswer.mid(loginAnswer.indexOf("\r\n\r\n") + 4);
    const QJsonObject data = QJsonDocument::fromJson(body).object()["data"_L1].toObject();
    PlainConnection connection(port);
    connection.send("GET /auth/verify HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                    data["access_token"_L1].toString().toLatin1() + "\r\n\r\n");
    return statusOf(connection.receive());
}

} // namespace

/// A change that is killed in its middle was made whole or not at all.
class TestKilledChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("Moments from seed %u", m_seed); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aMigrationIsWholeOrNotBegun();
    void aRotatedSecretIsWholeOrNotThere();
    void aRotatedSigningKeyIsWholeOrNotThere();

private:
    const quint32 m_seed = QRandomGenerator::system()->generate();
    QRandomGenerator m_random{m_seed};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestKilledChanges::aMigrationIsWholeOrNotBegun()
{
    const QString data = m_dir->filePath(u"data"_s);
    const QString path = QDir(data).filePath(u"gatehouse.db"_s);
    const QString old = m_dir->filePath(u"old.db"_s);
    // A new folder with its key; the store in it is an old one.
    QVERIFY(!runGatehouse({u"client"_s, u"list"_s, u"--data"_s, data, u"--json"_s}).isEmpty());
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
    makeOldStore(old);
    const auto putOldStore = [&] {
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + end);
        return QFile::copy(old, path) &&
               QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    };
    const QStringList anyCommand{u"keys"_s, u"list"_s, u"--data"_s, data, u"--json"_s};
    QVERIFY(putOldStore());
    const int usual = timeOf(anyCommand);
    QVERIFY(usual > 0);

    int begun = 0;
    for (int round = 0; round < 20; ++round) {
        QVERIFY(putOldStore());
        const Killed killed = killAfter(m_random.bounded(usual), anyCommand);
        begun += killed.inTime && QFileInfo(path + u"-wal"_s).size() > 0;

        {
            const auto left =
                orDie(Store::Connection::open(path, Store::Connection::Mode::ReadWrite, {}));
            const auto state = orDie(Store::Migrations::stateOf(*left));
            QVERIFY2(state.version == 1 || state.version == Store::Migrations::currentVersion(),
                     qPrintable(QString::number(state.version)));
        }
        QVERIFY(!runGatehouse(anyCommand).isEmpty()); // what was not begun can be done
        const auto connection =
            orDie(Store::Connection::open(path, Store::Connection::Mode::ReadWrite, {}));
        QCOMPARE(orDie(connection->value(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
        QCOMPARE(orDie(connection->value(u"SELECT count(*) FROM clients"_s)).toInt(), oldClients);
    }
    QVERIFY2(begun > 0, "no run was killed while it wrote");
}

void TestKilledChanges::aRotatedSecretIsWholeOrNotThere()
{
    const QString data = m_dir->filePath(u"data"_s);
    QVERIFY(!addClient(data).key.isEmpty());
    const auto rotation = [&](int id) {
        return QStringList{u"client"_s,         u"rotate"_s,  u"--data"_s, data,
                           QString::number(id), u"--grace"_s, u"1h"_s,     u"--json"_s};
    };
    const int usual = timeOf(rotation(1));
    QVERIFY(usual > 0);
    LoadedServer server(data);
    QVERIFY(server.start());

    int killedInTime = 0;
    for (int round = 0; round < 20; ++round) {
        const IssuedClient client = addClient(data);
        const int id = round + 2;
        const Killed killed = killAfter(usual / 2 + m_random.bounded(usual / 2), rotation(id));
        killedInTime += killed.inTime;
        QCOMPARE(statusOf(login(server.port(), client)), 200); // the grace, or nothing happened
        const QJsonObject printed = QJsonDocument::fromJson(killed.printed).object();
        if (!printed.isEmpty()) { // what was shown is what is stored
            const IssuedClient rotated{client.key, printed["api_secret"_L1].toString()};
            QCOMPARE(statusOf(login(server.port(), rotated)), 200);
        }
    }
    QVERIFY(killedInTime > 0);
    QVERIFY(server.stop());
    QCOMPARE(StoredAttempts::read(data).integrity, u"ok"_s);
}

void TestKilledChanges::aRotatedSigningKeyIsWholeOrNotThere()
{
    const QString data = m_dir->filePath(u"data"_s);
    const IssuedClient client = addClient(data);
    LoadedServer server(data);
    QVERIFY(server.start());
    const QByteArray before = login(server.port(), client);
    QCOMPARE(statusOf(before), 200);
    const QStringList rotation{u"keys"_s,   u"rotate"_s, u"--algorithm"_s, u"ES256"_s,
                               u"--data"_s, data,        u"--json"_s};
    const int usual = timeOf(rotation);
    QVERIFY(usual > 0);

    int killedInTime = 0;
    for (int round = 0; round < 20; ++round) {
        killedInTime += killAfter(usual / 2 + m_random.bounded(usual / 2), rotation).inTime;
        const QByteArray answer = login(server.port(), client);
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(verify(server.port(), answer), 200);
        QCOMPARE(verify(server.port(), before), 200);
    }
    QVERIFY(killedInTime > 0);
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(TestKilledChanges)
#include "tst_killedchanges.moc"
