// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// An answer leaves only after its attempt's row is committed (contract section 7), so a server
/// that is killed at any moment has a row for every answer that anyone received.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEveryAnsweredLoginThroughKills();
    void answersWhatItBeganWhenAskedToStop();

private:
    struct Stored
    {
        QString integrity;
        QHash<QByteArray, int> attempts; // status by request id
        qint64 counted = 0;              // by the roll-up
    };
    Stored readStore(QString *error) const;
    void compare(const QHash<QByteArray, int> &answers);

    QTemporaryDir m_dir;
    QString m_data;
    std::vector<QByteArray> m_bodies;
    QHash<QByteArray, int> m_answered; // in all rounds so far
};

void TestCrash::initTestCase()
{
    m_data = m_dir.filePath(u"data"_s);
    const QByteArray printed =
        runGatehouse({u"client"_s, u"add"_s, u"--data"_s, m_data, u"--name"_s, u"Crash test"_s,
                      u"--allow"_s, u"127.0.0.0/8"_s, u"--json"_s});
    const QJsonObject client = QJsonDocument::fromJson(printed).object();
    const QString key = client["api_key"_L1].toString();
    const QString secret = client["api_secret"_L1].toString();
    QVERIFY2(!key.isEmpty() && !secret.isEmpty(), printed.constData());

    const auto body = [](const QString &username, const QString &password) {
        const QJsonObject object{{u"username"_s, username}, {u"password"_s, password}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    for (int i = 0; i < 5; ++i)
        m_bodies.push_back(body(key, secret));
    m_bodies.push_back(body(key, secret.chopped(1) + u'-'));
    m_bodies.push_back(body(u"ak_00000000000000000000"_s, secret));
    m_bodies.push_back("{}");
}

void TestCrash::keepsEveryAnsweredLoginThroughKills()
{
    constexpr int rounds = 20;
    const quint32 seed = QRandomGenerator::system()->generate();
    QRandomGenerator random(seed);
    qInfo("Moments from seed %u", seed);
    for (int round = 0; round < rounds; ++round) {
        LoadedServer server(m_data);
        QVERIFY2(server.start(), "the store of a killed server must open again");
        server.load(m_bodies);
        QTRY_VERIFY_WITH_TIMEOUT(server.answered() >= 8, 20'000);
        QTest::qWait(random.bounded(250));
        server.kill();
        compare(server.answers());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(m_answered.size() >= 8 * rounds, qPrintable(QString::number(m_answered.size())));
    QVERIFY(m_answered.values().contains(200));
    QVERIFY(m_answered.values().contains(400));
    QVERIFY(m_answered.values().contains(401));
}

void TestCrash::answersWhatItBeganWhenAskedToStop()
{
    LoadedServer server(m_data);
    QVERIFY(server.start());
    server.load(m_bodies);
    QTRY_VERIFY_WITH_TIMEOUT(server.answered() >= 200, 20'000);
    QVERIFY(server.stop());
    compare(server.answers());
}

void TestCrash::compare(const QHash<QByteArray, int> &answers)
{
    m_answered.insert(answers);
    QString error;
    const Stored stored = readStore(&error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(stored.integrity, u"ok"_s);
    QCOMPARE(stored.counted, stored.attempts.size());
    int lost = 0;
    for (auto answer = m_answered.cbegin(); answer != m_answered.cend(); ++answer)
        lost += stored.attempts.value(answer.key()) == answer.value() ? 0 : 1;
    QVERIFY2(lost == 0,
             qPrintable(u"%1 of %2 answers have no row, or one with another status"_s.arg(lost).arg(
                 m_answered.size())));
}

TestCrash::Stored TestCrash::readStore(QString *error) const
{
    Stored stored;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(QDir(m_data).filePath(u"gatehouse.db"_s));
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        query.setForwardOnly(true);
        if (query.exec(u"PRAGMA integrity_check"_s) && query.next())
            stored.integrity = query.value(0).toString();
        if (query.exec(u"SELECT request_id, status FROM attempts"_s)) {
            while (query.next())
                stored.attempts.insert(query.value(0).toByteArray(), query.value(1).toInt());
        }
        if (query.exec(u"SELECT total(count) FROM attempts_per_minute"_s) && query.next())
            stored.counted = query.value(0).toLongLong();
        *error = query.lastError().text().trimmed();
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return stored;
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
