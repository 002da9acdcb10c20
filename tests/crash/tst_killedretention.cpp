// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedserver.h"
#include "storedattempts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms

} // namespace

/// Retention that is killed again and again: what went was written out before, and what stayed is
/// whole and verifies.
class TestKilledRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasNotWrittenOut();

private:
    static QSet<QString> writtenOut(const QString &folder);
    static void keepAtMost(const QString &dataPath, int most, const QString &folder);
};

/// The request ids in its files.
QSet<QString> TestKilledRetention::writtenOut(const QString &folder)
{
    QSet<QString> ids;
    for (const QFileInfo &each : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(each.filePath());
        if (!file.open(QFile::ReadOnly))
            continue;
        while (!file.atEnd())
            ids.insert(QJsonDocument::fromJson(file.readLine())["request_id"_L1].toString());
    }
    return ids;
}

void TestKilledRetention::keepAtMost(const QString &dataPath, int most, const QString &folder)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"policy"_s);
        database.setDatabaseName(QDir(dataPath).filePath(u"gatehouse.db"_s));
        QVERIFY(database.open());
        QSqlQuery set(database);
        QVERIFY(set.prepare(u"REPLACE INTO settings (name, value) VALUES (?, ?)"_s));
        for (const auto &[name, value] :
             {std::pair{u"retention.attempts"_s, QByteArray::number(most)},
              std::pair{u"retention.folder"_s, folder.toUtf8()}}) {
            set.addBindValue(name);
            set.addBindValue(value);
            QVERIFY(set.exec());
        }
    }
    QSqlDatabase::removeDatabase(u"policy"_s);
}

void TestKilledRetention::losesNothingThatWasNotWrittenOut()
{
    constexpr int made = 12'000;
    constexpr int kept = 1'000;
    const QTemporaryDir dir;
    const QString data = dir.filePath(u"data"_s);
    const QString folder = dir.filePath(u"removed"_s);
    QVERIFY(QDir().mkdir(folder));
    const IssuedClient client = addClient(data);
    {
        LoadedServer server(data);
        QVERIFY(server.start());
        server.load(std::vector<QByteArray>(4, client.login()));
        QTRY_VERIFY_WITH_TIMEOUT(server.answered(200) >= made, patience);
        QVERIFY(server.stop());
    }
    const StoredAttempts before = StoredAttempts::read(data);
    keepAtMost(data, kept, folder);

    qsizetype rows = before.rows;
    int killedInTheMiddle = 0;
    for (int round = 0; round < 60 && rows > kept; ++round) {
        LoadedServer server(data);
        QVERIFY(server.start());
        QTest::qWait(QRandomGenerator::system()->bounded(800, 2200));
        server.kill();
        const StoredAttempts now = StoredAttempts::read(data);
        QCOMPARE(now.integrity, u"ok"_s);
        killedInTheMiddle += now.rows < rows && now.rows > kept;
        rows = now.rows;
        const QSet<QString> written = writtenOut(folder);
        for (auto id = before.statuses.cbegin(); id != before.statuses.cend(); ++id)
            if (!now.statuses.contains(id.key()) &&
                !written.contains(QString::fromLatin1(id.key())))
                QFAIL(id.key().constData());
    }
    QCOMPARE(rows, kept);
    QVERIFY(killedInTheMiddle > 0);

    // The chain knows of what the test itself did to the settings, and of nothing else.
    QProcess verify;
    verify.start(QStringLiteral(GATEHOUSE_BINARY),
                 {u"journal"_s, u"verify"_s, u"--json"_s, u"--data"_s, data});
    QVERIFY(verify.waitForFinished(patience));
    const QJsonObject report = QJsonDocument::fromJson(verify.readAllStandardOutput()).object();
    QCOMPARE(report["attempts"_L1].toInt(), kept);
    for (const QJsonValue &fault : report["named"_L1].toArray())
        QVERIFY2(fault.toString().startsWith("Journal entry"_L1) &&
                     fault.toString().contains("put in by hand"_L1),
                 qPrintable(fault.toString()));
}

QTEST_GUILESS_MAIN(TestKilledRetention)
#include "tst_killedretention.moc"
