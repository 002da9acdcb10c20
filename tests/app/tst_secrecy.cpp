// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// A secret is seen once, by whoever asked for it. Everything a busy day writes, to files and to
/// terminals, is searched for every secret of that day, and for every token.
class tst_Secrecy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsOutOfEveryFileAndEveryOutput();

private:
    static QList<QByteArray> filesWith(const QString &folder, const QByteArray &text);
    static QByteArrayList sendEverywhere(const QString &url, const QByteArray &key,
                                         const QByteArray &secret, const QByteArray &loginAnswer);
};

QList<QByteArray> tst_Secrecy::filesWith(const QString &folder, const QByteArray &text)
{
    QList<QByteArray> names;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        if (!file.open(QFile::ReadOnly))
            qFatal("%s cannot be read", qPrintable(each.filePath()));
        if (file.readAll().contains(text))
            names.append(each.fileName().toUtf8());
    }
    return names;
}

// What comes after the login, and the standard faces, take tokens and secrets in every place that
// they can come in, the wrong ones too. Ends all tokens of the client.
QByteArrayList tst_Secrecy::sendEverywhere(const QString &url, const QByteArray &key,
                                           const QByteArray &secret, const QByteArray &loginAnswer)
{
    const auto tokenIn = [](const QByteArray &answer, QLatin1StringView name) {
        const QJsonObject object = QJsonDocument::fromJson(answer).object();
        const QJsonObject data = object.contains("data"_L1) ? object["data"_L1].toObject() : object;
        return data[name].toString().toUtf8();
    };
    const auto form = [&url](const QByteArray &line, const QByteArray &fields,
                             const QByteArray &more = {}, QByteArray *answer = nullptr) {
        return call(url, line, "Content-Type: application/x-www-form-urlencoded\r\n" + more, fields,
                    answer);
    };
    QByteArray refreshed;
    const QByteArray first = tokenIn(loginAnswer, "refresh_token"_L1);
    call(url, "POST /auth/refresh", "Content-Type: application/json\r\n",
         R"({"refresh_token":")" + first + R"("})", &refreshed);
    const QByteArray access = tokenIn(refreshed, "access_token"_L1);
    const QByteArray bearer = "Authorization: Bearer " + access + "\r\n";
    const QByteArray basic = "Authorization: Basic " + (key + ':' + secret).toBase64() + "\r\n";
    const QByteArray proof = "client_id=" + key + "&client_secret=" + secret;
    QByteArray issued;
    QByteArrayList statuses;
    for (const int status :
         {call(url, "GET /auth/verify", bearer, {}),
          form("POST /oauth/token", "grant_type=client_credentials", basic, &issued),
          form("POST /oauth/token", "grant_type=client_credentials&" + proof),
          form("POST /oauth/token",
               "grant_type=client_credentials&client_id=" + secret + "&client_secret=" + key),
          form("POST /oauth/token",
               "grant_type=client_credentials&client_secret=x&client_id=" + access),
          form("POST /oauth/introspect", "token=" + access, basic),
          form("POST /oauth/introspect?token=" + access, proof, basic),
          form("POST /oauth/revoke", "token=" + access + "&" + proof),
          call(url, "GET /auth/verify", bearer, {}), call(url, "POST /auth/logout", bearer, {})})
        statuses.append(QByteArray::number(status));
    if (const QByteArray told = statuses.join(' ');
        told != "200 200 200 401 401 403 400 200 401 401")
        QTest::qFail(told.constData(), __FILE__, __LINE__);
    return {access, tokenIn(refreshed, "refresh_token"_L1), tokenIn(issued, "access_token"_L1)};
}

void tst_Secrecy::keepsSecretsOutOfEveryFileAndEveryOutput()
{
    const QByteArray chosen = "correct horse battery staple";
    Program program;
    // What is handed over is not kept by this Program, so that a second sight would show.
    Program handover;
    const auto privately = [&](const QStringList &arguments, const QByteArray &input = {}) {
        return handover.runBare(QStringList{u"--data"_s, program.dataPath()} + arguments, input)
            .json()
            .object();
    };
    const QJsonObject made = privately({u"client"_s, u"add"_s, u"--name"_s, u"A"_s, u"--json"_s});
    program.run(
        {u"client"_s, u"add"_s, u"--name"_s, u"B"_s, u"--key"_s, u"my-key"_s, u"--secret-stdin"_s},
        chosen + '\n');
    Server server(program);
    const QString key = made[u"api_key"_s].toString();
    const QString secret = made[u"api_secret"_s].toString();
    QByteArray answer;
    QCOMPARE(login(server.url(), key, secret, &answer), 200);
    QCOMPARE(login(server.url(), u"my-key"_s, QString::fromUtf8(chosen)), 200);
    // People paste the secret into the wrong field, or paste half of it.
    QCOMPARE(login(server.url(), secret, key), 401);
    QCOMPARE(login(server.url(), QString::fromUtf8(chosen), u"x"_s), 401);
    QCOMPARE(login(server.url(), key, secret.chopped(1)), 401);
    const QJsonObject rotated = privately({u"client"_s, u"rotate"_s, u"1"_s, u"--json"_s});
    const QString second = rotated[u"api_secret"_s].toString();
    QCOMPARE(login(server.url(), key, second), 200);

    const QByteArrayList given =
        sendEverywhere(server.url(), key.toUtf8(), second.toUtf8(), answer);
    const QStringList commands{u"client list"_s,       u"client list --json"_s,
                               u"client show 1"_s,     u"client show 1 --json"_s,
                               u"client show 2"_s,     u"client show 2 --json"_s,
                               u"client rename 1 Z"_s, u"client status 1 Suspended"_s,
                               u"client rotate 1"_s, // refused: two are live
                               u"attempts"_s,          u"attempts --json"_s,
                               u"whitelist list 1"_s};
    for (const QString &command : commands)
        program.run(command.split(u' '));

    const QJsonObject tokens = QJsonDocument::fromJson(answer).object()[u"data"_s].toObject();
    const QByteArrayList secrets = QByteArrayList{secret.toUtf8(),
                                                  secret.chopped(1).toUtf8(),
                                                  second.toUtf8(),
                                                  chosen,
                                                  tokens[u"access_token"_s].toString().toUtf8(),
                                                  tokens[u"refresh_token"_s].toString().toUtf8()} +
                                   given;
    const auto searchFiles = [&] {
        for (const QByteArray &each : secrets) {
            QVERIFY(each.size() > 12);
            const auto found = filesWith(program.dataPath(), each);
            QVERIFY2(found.isEmpty(), found.join(' ').constData());
        }
        // The search does find what is there: the key is in the store or its log.
        QVERIFY(!filesWith(program.dataPath(), key.toUtf8()).isEmpty());
    };
    searchFiles(); // with the log
    QByteArray metrics;
    QCOMPARE(call(server.url(), "GET /metrics", {}, {}, &metrics), 200);
    const Finished ended = server.stop();
    QCOMPARE(ended.exitCode, 0);
    searchFiles(); // and once it is in the file
    const QByteArray said = program.everythingSaid() + metrics + ended.out + ended.err;
    QVERIFY(said.contains(key.toUtf8()));
    for (const QByteArray &each : secrets)
        QVERIFY2(!said.contains(each), each.constData());
}

QTEST_GUILESS_MAIN(tst_Secrecy)
#include "tst_secrecy.moc"
