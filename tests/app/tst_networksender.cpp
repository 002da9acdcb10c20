// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networksender.h"
#include "support/checkresult.h"

#include "app/support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;

/// The console's sender against the program itself.
class tst_NetworkSender final : public QObject
{
    Q_OBJECT

    static Result<Ui::ApiAnswer> send(NetworkSender &sender, const QByteArray &body)
    {
        const auto future =
            sender.send({"POST", u"/auth/login"_s, {{"Content-Type", "application/json"}}, body});
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return Error{Error::Kind::Internal, u"no end"_s};
        return future.result();
    }

private Q_SLOTS:
    void bringsTheServersAnswerAsItIs()
    {
        Test::Program program;
        const QJsonObject client = program.addClient();
        const Test::Server server(program);
        QVERIFY(!server.url().isEmpty());
        NetworkSender sender([&] { return NetworkSender::Target{server.url()}; });

        const QJsonObject body{{u"username"_s, client.value("api_key"_L1)},
                               {u"password"_s, client.value("api_secret"_L1)}};
        const auto answer = send(sender, QJsonDocument(body).toJson());
        VERIFY_OK(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->reason, "OK"_ba);
        QVERIFY(answer->duration.count() > 0);
        QVERIFY(answer->body.startsWith("{\"success\":true"));
        QVERIFY(std::any_of(answer->headers.begin(), answer->headers.end(), [](const auto &field) {
            return field.first.toLower() == "cache-control" && field.second == "no-store";
        }));

        const auto refused = send(sender, "no json");
        VERIFY_OK(refused); // an answer all the same
        QCOMPARE(refused->status, 400);
        QVERIFY(refused->body.contains("SYNTAX_ERROR"));
    }

    void saysThatNobodyAnswered()
    {
        NetworkSender sender([] { return NetworkSender::Target{u"http://127.0.0.1:1"_s}; });
        VERIFY_ERROR(Error::Kind::Unavailable, send(sender, "{}"));
    }
};

QTEST_GUILESS_MAIN(tst_NetworkSender)
#include "tst_networksender.moc"
