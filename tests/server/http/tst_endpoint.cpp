// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/endpoint.h"
#include "support/checkresult.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesAnythingElse_data();
    void refusesAnythingElse();
    void isOnLoopbackByDefault();
};

void TestEndpoint::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("127.0.0.1:8080") << "http://127.0.0.1:8080";
    QTest::newRow("192.0.2.7:0") << "http://192.0.2.7:0";
    QTest::newRow("[::1]:65535") << "http://[::1]:65535";
    QTest::newRow("[2001:db8::1]:80") << "http://[2001:db8::1]:80";
    QTest::newRow("0.0.0.0:8080") << "http://127.0.0.1:8080";
    QTest::newRow("[::]:8080") << "http://[::1]:8080";
}

void TestEndpoint::readsWhatItWrites()
{
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    VERIFY_OK(endpoint);
    QCOMPARE(endpoint->toString(), text);
    QTEST(endpoint->url(), "url");
}

void TestEndpoint::refusesAnythingElse_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             ":",
                             "8080",
                             ":8080",
                             "127.0.0.1",
                             "127.0.0.1:",
                             "127.0.0.1:65536",
                             "127.0.0.1:-1",
                             "127.0.0.1:+1",
                             "127.0.0.1:80a",
                             "127.0.0.1:123456",
                             "127.0.0.1: 80",
                             "localhost:80",
                             "127.1:80",
                             "::1",
                             "::1:80",
                             "[::1]",
                             "[::1]80",
                             "[::1:80",
                             "::1]:80",
                             "[127.0.0.1]:80",
                             "[]:80",
                             "[",
                             "[fe80::1%eth0]:80"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("Arabic digits") << QStringLiteral("127.0.0.1:\u0668\u0660");
}

void TestEndpoint::refusesAnythingElse()
{
    QFETCH(const QString, text);
    VERIFY_ERROR(Error::Kind::Invalid, Endpoint::parse(text));
}

void TestEndpoint::isOnLoopbackByDefault()
{
    QCOMPARE(Endpoint().toString(), QStringLiteral("127.0.0.1:8080"));
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
