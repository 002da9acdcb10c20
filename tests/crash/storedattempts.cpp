// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedattempts.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

StoredAttempts StoredAttempts::read(const QString &dataPath)
{
    StoredAttempts stored;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(QDir(dataPath).filePath(u"gatehouse.db"_s));
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        query.setForwardOnly(true);
        if (query.exec(u"PRAGMA integrity_check"_s) && query.next())
            stored.integrity = query.value(0).toString();
        if (query.exec(u"SELECT request_id, status FROM attempts"_s)) {
            while (query.next())
                stored.statuses.insert(query.value(0).toByteArray(), query.value(1).toInt());
        }
        if (query.exec(u"SELECT total(count) FROM attempts_per_minute"_s) && query.next())
            stored.counted = query.value(0).toLongLong();
        stored.error = query.lastError().text().trimmed();
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return stored;
}

int StoredAttempts::missing(const QHash<QByteArray, int> &answers) const
{
    constexpr int unavailable = 503;
    int count = 0;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        count +=
            answer.value() == unavailable || statuses.value(answer.key()) == answer.value() ? 0 : 1;
    return count;
}

void verifyHolds(const StoredAttempts &stored, const QHash<QByteArray, int> &answers)
{
    QVERIFY2(stored.error.isEmpty(), qPrintable(stored.error));
    QCOMPARE(stored.integrity, u"ok"_s);
    QCOMPARE(stored.counted, stored.statuses.size());
    const int lost = stored.missing(answers);
    QVERIFY2(lost == 0,
             qPrintable(u"%1 of %2 answers have no row, or one with another status"_s.arg(lost).arg(
                 answers.size())));
}
