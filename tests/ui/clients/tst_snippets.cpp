// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/snippets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestSnippets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void curlIsThePagesOwn();
    void theShellHandsOverWhatWasMeant_data();
    void theShellHandsOverWhatWasMeant();
    void goQuotesItsStrings();
};

static QString code(const QString &id, const QString &key, const QString &secret)
{
    const QList<Snippet> snippets = loginSnippets(u"http://127.0.0.1:8080"_s, key, secret);
    for (const Snippet &snippet : snippets)
        if (snippet.id == id)
            return snippet.code;
    return {};
}

void TestSnippets::curlIsThePagesOwn()
{
    QCOMPARE(code(u"curl"_s, u"ak_key"_s, u"sk_secret"_s),
             uR"(curl -X POST http://127.0.0.1:8080/auth/login \
  -H "Content-Type: application/json" \
  -d '{
    "username": "ak_key",
    "password": "sk_secret"
  }')"_s);
}

void TestSnippets::theShellHandsOverWhatWasMeant_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("generated") << u"sk_abc-DEF_123"_s;
    QTest::newRow("single quotes") << u"it's 'mine'!"_s;
    QTest::newRow("double quotes") << u"say \"hi\" to me"_s;
    QTest::newRow("backslashes") << u"back\\slash\\\\n"_s;
    QTest::newRow("shell words") << u"$(touch x) `y` $HOME ;&|"_s;
    QTest::newRow("letters beyond ASCII") << u"zażółć gęślą"_s;
}

void TestSnippets::theShellHandsOverWhatWasMeant()
{
    QFETCH(QString, secret);
    // The command runs with a curl of our own: a function that prints its last argument.
    const QString script = u"curl() { for last; do :; done; printf '%s' \"$last\"; }\n"_s +
                           code(u"curl"_s, u"ak_o'brien\\\"x"_s, secret);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, script});
    QVERIFY(shell.waitForFinished(5000));
    const QByteArray body = shell.readAllStandardOutput();
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    QCOMPARE(sent[u"username"_s].toString(), u"ak_o'brien\\\"x"_s);
    QCOMPARE(sent[u"password"_s].toString(), secret);
}

void TestSnippets::goQuotesItsStrings()
{
    const QString program = code(u"go"_s, u"ak_key"_s, u"a\\b\"c"_s);
    QVERIFY(program.contains(uR"("password": "a\\b\"c",)"_s));
    QVERIFY(program.contains(u"\"http://127.0.0.1:8080/auth/login\""_s));
    QVERIFY(program.startsWith(u"package main\n"_s));
}

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
