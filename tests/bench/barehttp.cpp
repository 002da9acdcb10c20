// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Gatehouse is measured against: Qt's HTTP server with one route that answers a constant.

#include <QCoreApplication>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QTcpServer>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray answer = R"({"success":true,"data":")" + QByteArray(973, 'x') + R"("})";
    Q_ASSERT(answer.size() == 1000);

    QHttpServer http;
    http.route(u"/auth/login"_s, QHttpServerRequest::Method::Post,
               [&answer] { return QHttpServerResponse("application/json"_ba, answer); });
    auto *listener = new QTcpServer(&http);
    if (!listener->listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "%s\n", qPrintable(listener->errorString()));
        return 1;
    }
    http.bind(listener);
    std::printf("Listening on http://127.0.0.1:%d\n", int(listener->serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
