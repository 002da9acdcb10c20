// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/dispatcher.h"

#include <QTest>

using namespace Gatehouse::Http;

class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutesByExactPathAndMethod();
    void refuses_data();
    void refuses();
    void namesEveryMethodOfAPath();
    void asksForJsonOnlyWhereTheRouteDoes();

private:
    const Dispatcher m_dispatcher{{{QByteArrayLiteral("/a"), Method::Post, true},
                                   {QByteArrayLiteral("/b"), Method::Get, false},
                                   {QByteArrayLiteral("/b"), Method::Put, true}}};
};

void TestDispatcher::findsRoutesByExactPathAndMethod()
{
    const auto post = m_dispatcher.decide(Method::Post, "/a", "application/json");
    QVERIFY(post.route);
    QCOMPARE(post.route->path, "/a");
    const auto get = m_dispatcher.decide(Method::Get, "/b", {});
    QVERIFY(get.route);
    QCOMPARE(get.route->method, Method::Get);
    const auto put = m_dispatcher.decide(Method::Put, "/b", "application/json");
    QVERIFY(put.route);
    QCOMPARE(put.route->method, Method::Put);
}

void TestDispatcher::refuses_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("code");
    const QByteArray json = "application/json";
    QTest::newRow("unknown path") << Method::Post << QByteArray("/c") << json
                                  << int(ErrorCode::NotFound);
    QTest::newRow("empty path") << Method::Post << QByteArray() << json << int(ErrorCode::NotFound);
    QTest::newRow("other case") << Method::Post << QByteArray("/A") << json
                                << int(ErrorCode::NotFound);
    QTest::newRow("longer path") << Method::Post << QByteArray("/a/") << json
                                 << int(ErrorCode::NotFound);
    QTest::newRow("unknown path before method")
        << Method::Other << QByteArray("/c") << json << int(ErrorCode::NotFound);
    QTest::newRow("other method") << Method::Get << QByteArray("/a") << json
                                  << int(ErrorCode::MethodNotAllowed);
    QTest::newRow("TRACE, CONNECT and what nobody knows")
        << Method::Other << QByteArray("/a") << json << int(ErrorCode::MethodNotAllowed);
    QTest::newRow("HEAD of nothing")
        << Method::Head << QByteArray("/nowhere") << json << int(ErrorCode::MethodNotAllowed);
    QTest::newRow("HEAD where there is GET")
        << Method::Head << QByteArray("/b") << json << int(ErrorCode::MethodNotAllowed);
    QTest::newRow("method before media type")
        << Method::Get << QByteArray("/a") << QByteArray() << int(ErrorCode::MethodNotAllowed);
    QTest::newRow("no media type")
        << Method::Post << QByteArray("/a") << QByteArray() << int(ErrorCode::UnsupportedMediaType);
    QTest::newRow("other media type") << Method::Post << QByteArray("/a") << QByteArray("text/x")
                                      << int(ErrorCode::UnsupportedMediaType);
}

void TestDispatcher::refuses()
{
    QFETCH(const Method, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, type);
    const auto decision = m_dispatcher.decide(method, path, type);
    QVERIFY(!decision.route);
    QTEST(int(decision.refusal), "code");
}

void TestDispatcher::namesEveryMethodOfAPath()
{
    QCOMPARE(m_dispatcher.decide(Method::Delete, "/a", {}).allow, "POST");
    QCOMPARE(m_dispatcher.decide(Method::Delete, "/b", {}).allow, "GET, PUT");
    QVERIFY(m_dispatcher.decide(Method::Delete, "/c", {}).allow.isEmpty());
}

void TestDispatcher::asksForJsonOnlyWhereTheRouteDoes()
{
    QVERIFY(m_dispatcher.decide(Method::Get, "/b", "text/plain").route);
    QVERIFY(!m_dispatcher.decide(Method::Put, "/b", "text/plain").route);
}

QTEST_APPLESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
