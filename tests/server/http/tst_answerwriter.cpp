// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/answerwriter.h"
#include "http/errorbody.h"
#include "rawclient.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;
using namespace Gatehouse::Test;

class TestAnswerWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeAnswer();
    void writesTheHeadersOfAStatus_data();
    void writesTheHeadersOfAStatus();
    void forbidsStoringOnlyWhereAsked();
    void leavesTheBodyOutForHead();
    void saysWhenTheConnectionCloses();
    void writesTheHeadersOfAnAnswer();
    void letsNoValueAddALine();
    void saysWhatTheBodyIs();
    void writesAStatusItHasNoNameFor();
    void formatsDates_data();
    void formatsDates();
    void datesAnswersNow();
};

void TestAnswerWriter::writesTheWholeAnswer()
{
    AnswerWriter writer;
    Response response;
    response.body = "{\"success\":true}";
    const QByteArray wire = writer.toWire(response, "0123456789abcdef", {});
    QByteArray expected = "HTTP/1.1 200 OK\r\n"
                          "Content-Type: application/json\r\n"
                          "Content-Length: 16\r\n"
                          "Date: " +
                          headerOf(wire, "Date") +
                          "\r\n"
                          "X-Request-Id: 0123456789abcdef\r\n"
                          "X-Content-Type-Options: nosniff\r\n"
                          "\r\n"
                          "{\"success\":true}";
    QCOMPARE(wire, expected);
}

void TestAnswerWriter::writesTheHeadersOfAStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](int status, const char *reason, const char *header = "",
                        const char *value = "") {
        const QByteArray line = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason + "\r\n";
        QTest::addRow("%d", status) << status << line << QByteArray(header) << QByteArray(value);
    };
    row(200, "OK");
    row(400, "Bad Request");
    row(401, "Unauthorized", "WWW-Authenticate", "Bearer realm=\"gatehouse\"");
    row(403, "Forbidden");
    row(404, "Not Found");
    row(405, "Method Not Allowed", "Allow", "POST");
    row(408, "Request Timeout");
    row(413, "Content Too Large");
    row(415, "Unsupported Media Type");
    row(417, "Expectation Failed");
    row(429, "Too Many Requests", "Retry-After", "12");
    row(431, "Request Header Fields Too Large");
    row(500, "Internal Server Error");
    row(501, "Not Implemented");
    row(503, "Service Unavailable", "Retry-After", "12");
}

void TestAnswerWriter::writesTheHeadersOfAStatus()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, header);
    AnswerWriter writer;
    Response response;
    response.status = status;
    response.allow = "POST";
    response.retryAfter = 12;
    const QByteArray wire = writer.toWire(response, "id", {});
    QVERIFY2(wire.startsWith(line), wire);
    if (!header.isEmpty())
        QTEST(headerOf(wire, header), "value");
    for (const char *other : {"WWW-Authenticate", "Allow", "Retry-After"}) {
        if (header != other)
            QVERIFY2(!wire.contains("\r\n" + QByteArray(other) + ":"), wire);
    }
}

void TestAnswerWriter::forbidsStoringOnlyWhereAsked()
{
    AnswerWriter writer;
    Response response;
    QVERIFY(!writer.toWire(response, "id", {}).contains("Cache-Control"));
    response.noStore = true;
    const QByteArray wire = writer.toWire(response, "id", {});
    QCOMPARE(headerOf(wire, "Cache-Control"), "no-store");
    QCOMPARE(headerOf(wire, "Pragma"), "no-cache");
}

void TestAnswerWriter::leavesTheBodyOutForHead()
{
    AnswerWriter writer;
    const Response response = errorResponse(ErrorCode::MethodNotAllowed);
    const QByteArray wire = writer.toWire(response, "id", {.withoutBody = true});
    QVERIFY(wire.endsWith("\r\n\r\n"));
    QVERIFY(!wire.contains("Content-Length"));
}

void TestAnswerWriter::saysWhenTheConnectionCloses()
{
    AnswerWriter writer;
    QVERIFY(!writer.toWire({}, "id", {}).contains("Connection"));
    QCOMPARE(headerOf(writer.toWire({}, "id", {.close = true}), "Connection"), "close");
}

void TestAnswerWriter::writesTheHeadersOfAnAnswer()
{
    AnswerWriter writer;
    Response response;
    response.headers = {{"X-Client-Id", "42"}, {"X-Other", "a b"}};
    const QByteArray wire = writer.toWire(response, "id", {});
    QVERIFY2(wire.contains("\r\nX-Client-Id: 42\r\nX-Other: a b\r\n"), wire);
}

void TestAnswerWriter::letsNoValueAddALine()
{
    AnswerWriter writer;
    Response response;
    response.status = 405;
    response.allow = "GET\r\nSet-Cookie: a=b";
    response.contentType = "text/plain\r\nSet-Cookie: c=d";
    response.headers = {{"X-Client-Id", "42\nSet-Cookie: e=f"}, {"Cache-Control", ""}};
    const QByteArray wire = writer.toWire(response, "id", {});
    QVERIFY(!wire.contains("Set-Cookie"));
    QVERIFY(!wire.contains("\r\nAllow:"));
    QVERIFY(!wire.contains("\r\nContent-Type:"));
    QVERIFY(!wire.contains("\r\nX-Client-Id:"));
    QVERIFY(!wire.contains("\r\nCache-Control:"));
}

void TestAnswerWriter::saysWhatTheBodyIs()
{
    AnswerWriter writer;
    Response response;
    response.contentType = "text/plain; version=0.0.4";
    response.headers = {{"Cache-Control", "max-age=60"}};
    const QByteArray wire = writer.toWire(response, "id", {});
    QCOMPARE(headerOf(wire, "Content-Type"), "text/plain; version=0.0.4");
    QCOMPARE(headerOf(wire, "Cache-Control"), "max-age=60");
}

void TestAnswerWriter::writesAStatusItHasNoNameFor()
{
    AnswerWriter writer;
    Response response;
    response.status = 418;
    QVERIFY(writer.toWire(response, "id", {}).startsWith("HTTP/1.1 418 \r\n"));
}

void TestAnswerWriter::formatsDates_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("Thu, 01 Jan 1970 00:00:00 GMT") << qint64(0);
    QTest::newRow("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784'111'777); // RFC 9110's own
    QTest::newRow("Thu, 29 Feb 2024 23:59:59 GMT") << qint64(1'709'251'199);
    QTest::newRow("Wed, 15 Jan 2025 12:00:00 GMT") << qint64(1'736'942'400);
    QTest::newRow("Fri, 31 Dec 9999 23:59:59 GMT") << qint64(253'402'300'799);
}

void TestAnswerWriter::formatsDates()
{
    QFETCH(const qint64, seconds);
    const auto text =
        AnswerWriter::httpDate(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    QCOMPARE(QByteArray(text.data(), text.size()), QByteArray(QTest::currentDataTag()));
}

void TestAnswerWriter::datesAnswersNow()
{
    using namespace std::chrono;
    AnswerWriter writer;
    // A second may begin between two looks at the clock, and the writer must notice it.
    for (int i = 0; i < 12; ++i) {
        const auto before = floor<seconds>(system_clock::now());
        const QByteArray date = headerOf(writer.toWire({}, "id", {}), "Date");
        const auto after = floor<seconds>(system_clock::now());
        const auto text = [](sys_seconds time) {
            const auto chars = AnswerWriter::httpDate(time);
            return QByteArray(chars.data(), chars.size());
        };
        QVERIFY(date == text(before) || date == text(after));
        QTest::qWait(100);
    }
}

QTEST_GUILESS_MAIN(TestAnswerWriter)
#include "tst_answerwriter.moc"
