// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/keystore.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp start{1'736'942'400'123ms};

SigningKeyRecord sampleKey(const QString &kid, Timestamp createdAt)
{
    return {kid,
            u"HS256"_s,
            QByteArray::fromHex("00ff00") + kid.toUtf8(),
            createdAt,
            {.signsFrom = createdAt}};
}

QString described(const SigningKeyRecord &record)
{
    return u"%1 %2 %3 %4"_s.arg(record.kid, record.algorithm,
                                QString::fromLatin1(record.sealed.toHex()),
                                QString::number(record.createdAt.time_since_epoch().count()));
}

} // namespace

class TstKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsEveryFieldNewestFirst();
    void refusesAKidTwice();
    void refusesAKeyThatIsNone();
};

void TstKeyStore::listsEveryFieldNewestFirst()
{
    TempStore store;
    const auto database = store.open(Database::Role::Admin);
    KeyStore keys(*database);
    QVERIFY(orDie(keys.list()).isEmpty());
    const auto middle = sampleKey(u"m"_s, start);
    const auto oldest = sampleKey(u"z"_s, start - 1ms);
    const auto newest = sampleKey(u"a"_s, start + 1ms);
    for (const auto &key : {middle, oldest, newest})
        VERIFY_OK(keys.insert(key));
    QStringList found;
    for (const auto &key : orDie(keys.list()))
        found += described(key);
    QCOMPARE(found, QStringList({described(newest), described(middle), described(oldest)}));
}

void TstKeyStore::refusesAKidTwice()
{
    TempStore store;
    const auto database = store.open(Database::Role::Admin);
    KeyStore keys(*database);
    VERIFY_OK(keys.insert(sampleKey(u"k"_s, start)));
    const auto again = keys.insert(sampleKey(u"k"_s, start + 1s));
    VERIFY_ERROR(Error::Kind::Conflict, again);
    QVERIFY(!again.error().message.contains("00ff"_L1));
    QCOMPARE(orDie(keys.list()).size(), 1);
}

void TstKeyStore::refusesAKeyThatIsNone()
{
    TempStore store;
    const auto database = store.open(Database::Role::Admin);
    KeyStore keys(*database);
    VERIFY_ERROR(Error::Kind::Invalid, keys.insert({u""_s, u"HS256"_s, "x"_ba, start}));
    VERIFY_ERROR(Error::Kind::Invalid, keys.insert({u"k"_s, u"HS256"_s, {}, start}));
    QVERIFY(orDie(keys.list()).isEmpty());
}

QTEST_GUILESS_MAIN(TstKeyStore)
#include "tst_keystore.moc"
