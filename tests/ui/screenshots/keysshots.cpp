// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/keysshots.h"

#include "common/clientpicker.h"
#include "mainwindow/mainwindow.h"
#include "store/keystore.h"
#include "ui/screenshots/camera.h"
#include "ui/support/console.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

using namespace std::chrono;

// One that is to sign, one that signs, one that only verifies, one that has retired.
void makeKeys(Console &console)
{
    waitFor(console.keys().rotate());
    const QString older = waitFor(console.keys().keys()).keys.first().kid;
    const QString signing =
        waitFor(console.keys().rotate({.algorithm = SigningAlgorithm::ES256})).kid;
    waitFor(console.keys().rotate({.lead = hours(9)}));
    const auto database = console.store().open(Store::Database::Role::Admin);
    const Timestamp now = SystemClock().now();
    Store::KeyStore keys(*database);
    orDie(keys.setPeriod(older, {now - days(93), now - days(3), now + days(4)}));
    orDie(keys.setPeriod(signing, {now - days(3), now + hours(9), now + days(8)}));
    orDie(database->execute(u"UPDATE signing_keys SET created_at = signs_from "
                            "WHERE rotated_at IS NOT NULL"_s));
    orDie(keys.insert({u"tV3nQxJ0pLr8WmYb"_s,
                       u"HS256"_s,
                       "retired"_ba,
                       now - days(183),
                       {now - days(183), now - days(93), now - days(86)}}));
}

QList<Client> clientsOf(Console &console)
{
    QList<Client> clients;
    const auto rows = waitFor(console.service().clients({}));
    for (const Admin::ClientRow &row : rows)
        clients.append(row.client);
    return clients;
}

Ui::ApiAnswer loginAnswer(Console &console, const Client &client)
{
    const auto [access, refresh] = console.issueTokens(client, SystemClock().now());
    Ui::ApiAnswer answer;
    answer.status = 200;
    answer.reason = "OK";
    answer.duration = microseconds(2431);
    answer.headers = {{"Content-Type", "application/json"},
                      {"Cache-Control", "no-store"},
                      {"Pragma", "no-cache"},
                      {"X-Content-Type-Options", "nosniff"},
                      {"X-Request-Id", "9mQv2nE0T1uH5b8s"}};
    answer.body = "{\"success\":true,\"data\":{\"access_token\":\"" + access.toLatin1() +
                  "\",\"refresh_token\":\"" + refresh.toLatin1() +
                  "\",\"access_expires_at\":\"2026-11-24T13:00:00Z\","
                  "\"refresh_expires_at\":\"2026-12-01T12:00:00Z\",\"client_id\":" +
                  QByteArray::number(client.id) + "}}";
    return answer;
}

} // namespace

void shootKeys(Camera &camera, Ui::MainWindow &window, Console &console)
{
    window.showPage(Ui::PageId::Keys);
    camera.shoot(u"keys-none"_s);
    const QList<Client> clients = clientsOf(console);
    makeKeys(console);
    const QString access = console.issueTokens(clients[0], SystemClock().now() - minutes(17)).first;
    QTest::keyClick(&window, Qt::Key_F5);
    camera.shoot(u"keys"_s);

    auto *field = widget<QPlainTextEdit>(&window, u"tokenText"_s);
    field->setPlainText(access);
    camera.shoot(u"token-good"_s);
    field->setPlainText(console.issueTokens(clients[2], SystemClock().now() - hours(3)).first);
    camera.shoot(u"token-expired"_s);
    field->setPlainText(access.chopped(8) + u"AAAAAAAA"_s);
    camera.shoot(u"token-forged"_s);
    field->setPlainText(u"not a token at all"_s);
    camera.shoot(u"token-garbage"_s);
    widget<QPushButton>(&window, u"keysRotate"_s)->click();
    auto *rotate = widget<QDialog>(&window, u"rotateKeyDialog"_s);
    camera.shoot(u"rotate-key"_s, rotate);
    rotate->reject();
    widget<QPushButton>(&window, u"tokensRevoke"_s)->click();
    auto *revoke = widget<QDialog>(&window, u"revokeTokensDialog"_s);
    camera.shoot(u"revoke-tokens"_s, revoke);
    revoke->reject();
}

void shootTryout(Camera &camera, Ui::MainWindow &window, Console &console)
{
    const QList<Client> clients = clientsOf(console);
    window.showPage(Ui::PageId::Tryout);
    camera.shoot(u"tryout-empty"_s);
    auto *picker = widget<Ui::ClientPicker>(&window, u"tryoutClient"_s);
    picker->setClient(clients[0]);
    widget<QLineEdit>(&window, u"tryoutSecret"_s)
        ->setText(u"as_0123456789abcdef0123456789abcdef"_s);
    console.sender().answer = loginAnswer(console, clients[0]);
    widget<QPushButton>(&window, u"tryoutSend"_s)->click();
    camera.shoot(u"tryout-answer"_s);

    picker->setClient(clients[2]);
    Ui::ApiAnswer refused;
    refused.status = 401;
    refused.reason = "Unauthorized";
    refused.duration = microseconds(1207);
    refused.headers = {{"Content-Type", "application/json"},
                       {"WWW-Authenticate", "Bearer realm=\"gatehouse\""}};
    refused.body = "{\"error\":{\"name\":\"UnauthorizedError\",\"code\":\"UNAUTHORIZED\","
                   "\"message\":\"Invalid credentials\"}}";
    console.sender().answer = refused;
    widget<QPushButton>(&window, u"tryoutSend"_s)->click();
    widget<QPushButton>(&window, u"tryoutEdit"_s)->click();
    widget<QPlainTextEdit>(&window, u"tryoutBody"_s)->setPlainText(u"{\n  \"username\": 42,\n"_s);
    camera.shoot(u"tryout-edit"_s);
    console.sender().answer =
        Error{Error::Kind::Unavailable, u"The server at http://127.0.0.1:8080/auth/login gave no "
                                        "answer: connection refused. See that it is running."_s};
    widget<QPushButton>(&window, u"tryoutSend"_s)->click();
    console.server().stop();
    camera.shoot(u"tryout-no-answer"_s);
}

} // namespace Gatehouse::Test
