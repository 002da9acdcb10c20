// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/apicall.h"
#include "tryout/requestdraft.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestRequestDraft final : public QObject
{
    Q_OBJECT

    const QString m_url = u"http://127.0.0.1:8080"_s;
    // All that could go wrong in JSON or in a shell.
    const QString m_secret = u"s'e\"c\\r$e`t é"_s;
    const RequestDraft m_login = apiCalls().first().draft({u"ak_1"_s});

    /// What curl would be given, by the shell's own reading.
    static QList<QByteArray> words(const QString &command, const QString &secret)
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GATEHOUSE_SECRET"_s, secret);
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"curl() { printf '%s\\0' \"$@\"; }\n"_s + command});
        shell.waitForFinished();
        return shell.readAllStandardOutput().split('\0');
    }

private Q_SLOTS:
    void theSecretIsFilledInWhereItGoes()
    {
        const ApiRequest request = requestOf(m_login, m_secret);
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.path, u"/auth/login"_s);
        QCOMPARE(request.headers.size(), 1);
        QCOMPARE(request.headers.first().second, "application/json"_ba);
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(body.value("username"_L1).toString(), u"ak_1"_s);
        QCOMPARE(body.value("password"_L1).toString(), m_secret);
    }

    void peopleSeeItOnlyWhenTheyAsk()
    {
        const QString masked = requestText(m_login, m_url, u"hush"_s, SecretLook::Masked);
        QVERIFY(masked.startsWith(u"POST http://127.0.0.1:8080/auth/login\nContent-Type: "_s));
        QVERIFY(!masked.contains(u"hush"_s));
        QVERIFY(requestText(m_login, m_url, u"hush"_s, SecretLook::Shown).contains(u"hush"_s));
        QVERIFY(requestText(m_login, m_url, {}, SecretLook::Shown).contains(u"{{secret}}"_s));
    }

    void theShellReadsTheCommandAsMeant()
    {
        const auto given = words(curlCommand(m_login, m_url, m_secret), {});
        QCOMPARE(given.mid(0, 6),
                 (QList<QByteArray>{"-X", "POST", "http://127.0.0.1:8080/auth/login", "-H",
                                    "Content-Type: application/json", "-d"}));
        QCOMPARE(given.value(6), requestOf(m_login, m_secret).body);
    }

    void withoutTheSecretItComesFromTheEnvironment()
    {
        const QString command = curlCommand(m_login, m_url, {});
        QVERIFY(command.contains(u"$GATEHOUSE_SECRET"_s));
        const auto given = words(command, u"from the environment"_s);
        QCOMPARE(given.value(6), requestOf(m_login, u"from the environment"_s).body);
    }

    void warnsOfWhatAServerWouldRefuse_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("warning");
        const QString json = u"content-type: application/json; charset=utf-8"_s;
        QTest::newRow("well") << json << u"{\"a\":\"{{secret}}\"}"_s << QString();
        QTest::newRow("not JSON") << json << u"{\n \"a\":"_s << u"not JSON (line 2"_s;
        QTest::newRow("array") << json << u"[]"_s << u"no object"_s;
        QTest::newRow("no type") << QString() << u"{}"_s << u"No header"_s;
        QTest::newRow("other type") << u"Content-Type: text/plain"_s << u"{}"_s << u"No header"_s;
        QTest::newRow("no header") << u"nonsense"_s << u"{}"_s << u"is no header"_s;
    }
    void warnsOfWhatAServerWouldRefuse()
    {
        QFETCH(QString, headers);
        QFETCH(QString, body);
        QFETCH(QString, warning);
        const QString said = draftWarning({"POST", u"/"_s, headers, body});
        QVERIFY2(warning.isEmpty() ? said.isEmpty() : said.contains(warning), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestRequestDraft)
#include "tst_requestdraft.moc"
