// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "storedattempts.h"

#include <QRandomGenerator>
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
    void compare(const QHash<QByteArray, int> &answers);

    QTemporaryDir m_dir;
    QString m_data;
    std::vector<QByteArray> m_bodies;
    QHash<QByteArray, int> m_answered; // in all rounds so far
};

void TestCrash::initTestCase()
{
    m_data = m_dir.filePath(u"data"_s);
    const IssuedClient client = addClient(m_data);
    QVERIFY(!client.key.isEmpty());
    for (int i = 0; i < 5; ++i)
        m_bodies.push_back(client.login());
    m_bodies.push_back(client.wrongLogin());
    m_bodies.push_back(IssuedClient{u"ak_00000000000000000000"_s, client.secret}.login());
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
    verifyHolds(StoredAttempts::read(m_data), m_answered);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
