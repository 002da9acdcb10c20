// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedattempts.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

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
        if (query.exec(u"SELECT request_id, status, coalesce(count, 1) FROM attempts"_s)) {
            while (query.next()) {
                stored.statuses.insert(query.value(0).toByteArray(), query.value(1).toInt());
                stored.attempts[query.value(1).toInt()] += query.value(2).toLongLong();
                stored.settled += query.value(2).toLongLong();
                ++stored.rows;
            }
        }
        if (query.exec(u"SELECT status, coalesce(count, 1) FROM floods"_s)) {
            while (query.next())
                stored.attempts[query.value(0).toInt()] += query.value(1).toLongLong();
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
    int count = 0;
    QHash<int, qint64> counted;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        const int status = answer.value();
        if (status == 400 || status == 429)
            ++counted[status];
        else if (status != 503 && statuses.value(answer.key()) != status)
            ++count;
    }
    for (auto answer = counted.cbegin(); answer != counted.cend(); ++answer)
        count += int(std::max<qint64>(0, answer.value() - attempts.value(answer.key())));
    return count;
}

void verifyHolds(const StoredAttempts &stored, const QHash<QByteArray, int> &answers)
{
    QVERIFY2(stored.error.isEmpty(), qPrintable(stored.error));
    QCOMPARE(stored.integrity, u"ok"_s);
    QCOMPARE(stored.counted, stored.settled);
    QCOMPARE(stored.rows, stored.statuses.size());
    const int lost = stored.missing(answers);
    QVERIFY2(lost == 0,
             qPrintable(u"%1 of %2 answers have no row, or one with another status"_s.arg(lost).arg(
                 answers.size())));
}
