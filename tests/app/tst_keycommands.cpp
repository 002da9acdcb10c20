// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_KeyCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;

    Finished rotate(const QStringList &options = {})
    {
        return m_program->run(QStringList{u"keys"_s, u"rotate"_s} + options);
    }
    QJsonArray keys() { return m_program->run({u"keys"_s, u"list"_s, u"--json"_s}).json().array(); }
    QString states()
    {
        QStringList words;
        const QJsonArray listed = keys();
        for (const auto &key : listed)
            words.append(key[u"algorithm"_s].toString() + u' ' + key[u"state"_s].toString());
        return words.join(u", "_s);
    }
    /// The access token of a login at a running server.
    QByteArray token(const QJsonObject &client)
    {
        const Server server(*m_program);
        QByteArray body;
        login(server.url(), client.value("api_key"_L1).toString(),
              client.value("api_secret"_L1).toString(), &body);
        return QJsonDocument::fromJson(body)[u"data"_s][u"access_token"_s].toString().toLatin1();
    }
    Finished verify(const QByteArray &input, const QStringList &options = {})
    {
        return m_program->run(QStringList{u"token"_s, u"verify"_s} + options, input);
    }
    static QString stateOf(const QJsonObject &report, const QString &check)
    {
        const QJsonArray checks = report.value("checks"_L1).toArray();
        for (const auto &found : checks)
            if (found[u"check"_s].toString() == check)
                return found[u"state"_s].toString();
        return {};
    }

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void rotatesAndLists()
    {
        QCOMPARE(m_program->run({u"keys"_s, u"list"_s, u"--json"_s}).out, "[]\n"_ba);
        QCOMPARE(rotate().exitCode, 0);
        QCOMPARE(states(), u"HS256 signing"_s);
        const Finished made = rotate({u"--algorithm"_s, u"es256"_s, u"--json"_s});
        QCOMPARE(made.exitCode, 0);
        const QJsonObject key = made.json().object();
        QCOMPARE(key.keys(), (QStringList{u"algorithm"_s, u"created_at"_s, u"kid"_s,
                                          u"retires_at"_s, u"signs_from"_s, u"state"_s}));
        QVERIFY(key.value("retires_at"_L1).isNull());
        QCOMPARE(states(), u"ES256 signing, HS256 verifying"_s);
        QCOMPARE(keys()[0][u"kid"_s], key.value("kid"_L1));
        QVERIFY(keys()[1][u"retires_at"_s].isString());
        const QByteArray table = m_program->run({u"keys"_s, u"list"_s}).out;
        QVERIFY(table.startsWith("KEY ID"));
        QVERIFY(table.contains(key.value("kid"_L1).toString().toLatin1()));
    }

    void publishesAheadOfTime()
    {
        rotate();
        const Finished made = rotate({u"--algorithm"_s, u"EdDSA"_s, u"--lead"_s, u"10m"_s});
        QCOMPARE(made.exitCode, 0);
        QVERIFY(made.out.contains("is published, and signs from"));
        QCOMPARE(states(), u"EdDSA published, HS256 signing"_s);
        const QDateTime from =
            QDateTime::fromString(keys()[0][u"signs_from"_s].toString(), Qt::ISODate);
        const qint64 ahead = QDateTime::currentDateTimeUtc().secsTo(from);
        QVERIFY2(ahead > 500 && ahead <= 600, qPrintable(QString::number(ahead)));
        QCOMPARE(rotate().exitCode, 0); // as the one before, and at once
        QCOMPARE(states(), u"EdDSA signing, EdDSA retired, HS256 verifying"_s);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("algorithm") << QStringList{u"--algorithm"_s, u"none"_s};
        QTest::newRow("no algorithm") << QStringList{u"--algorithm"_s, u""_s};
        QTest::newRow("lead") << QStringList{u"--lead"_s, u"soon"_s};
        QTest::newRow("too long a lead") << QStringList{u"--lead"_s, u"366d"_s};
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QStringList, options);
        const Finished refused = rotate(options);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.err.startsWith("gatehouse: "));
        QCOMPARE(states(), QString());
    }

    void aServerObeysARotationAtTheNextLogin_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const QString &algorithm : {u"HS256"_s, u"ES256"_s, u"EdDSA"_s, u"RS256"_s})
            QTest::newRow(qPrintable(algorithm)) << algorithm;
    }
    void aServerObeysARotationAtTheNextLogin()
    {
        QFETCH(QString, algorithm);
        const QJsonObject client = m_program->addClient();
        const QByteArray before = token(client);
        QCOMPARE(rotate({u"--algorithm"_s, algorithm}).exitCode, 0);
        const QByteArray after = token(client);
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromBase64(
                     after.split('.').first(), QByteArray::Base64UrlEncoding))[u"alg"_s]
                     .toString(),
                 algorithm);
        for (const QByteArray &good : {before, after}) {
            const Finished found = verify(good);
            QCOMPARE(found.exitCode, 0);
            QVERIFY(found.out.startsWith("Good access token of "));
        }
    }

    void saysWhichCheckATokenFailed()
    {
        const QByteArray good = token(m_program->addClient());
        const QJsonObject report = verify(' ' + good + "\r\n", {u"--json"_s}).json().object();
        QCOMPARE(report.value("good"_L1).toBool(), true);
        QVERIFY(report.value("failed"_L1).isNull());
        QCOMPARE(report.value("use"_L1).toString(), u"access"_s);
        QCOMPARE(report.value("client_id"_L1).toInteger(), 1);
        QVERIFY(report.value("expires_at"_L1).toString().endsWith(u'Z'));
        QCOMPARE(stateOf(report, u"revocation"_s), u"passed"_s);

        const QByteArray forged = good.chopped(4) + "AAAA";
        const Finished refused = verify(forged, {u"--json"_s});
        QCOMPARE(refused.exitCode, 1);
        const QJsonObject found = refused.json().object();
        QCOMPARE(found.value("good"_L1).toBool(true), false);
        QCOMPARE(found.value("failed"_L1).toString(), u"signature"_s);
        QVERIFY(found.value("client_id"_L1).isNull()); // anybody could write that
        QCOMPARE(stateOf(found, u"algorithm"_s), u"passed"_s);
        QCOMPARE(stateOf(found, u"signature"_s), u"failed"_s);
        QCOMPARE(stateOf(found, u"expiry"_s), u"not_reached"_s);
        const Finished told = verify(forged);
        QCOMPARE(told.exitCode, 1);
        QVERIFY(told.out.startsWith("Not good: the signature does not fit\n"));

        for (const QByteArray &part : good.split('.'))
            QVERIFY(!m_program->everythingSaid().contains(part));
    }

    void refusesWhatIsNoToken()
    {
        rotate();
        const Finished none = verify("\n");
        QCOMPARE(none.exitCode, 2);
        QVERIFY(none.err.contains("held no token"));
        QCOMPARE(verify("garbage").exitCode, 1);
        QCOMPARE(verify(QByteArray(1'000'000, 'a')).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(tst_KeyCommands)
#include "tst_keycommands.moc"
