// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/errorbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse::Http;

// Against the contract's table, written out again: a slip in a macro must not define the contract.
class TestErrorBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheContractsRow_data();
    void isTheContractsRow();
    void aWaitIsToldInSeconds();
};

void TestErrorBody::isTheContractsRow_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](ErrorCode code, int status, const char *body) {
        QTest::addRow("%d %s", status, body) << int(code) << status << QByteArray(body);
    };
    row(ErrorCode::CredentialsRequired, 400,
        R"({"error":{"name":"ValidationException","code":"VALIDATION_FAILURE","message":"Username and password are required"}})");
    row(ErrorCode::CredentialsNotStrings, 400,
        R"({"error":{"name":"ValidationException","code":"VALIDATION_FAILURE","message":"Username and password must be strings"}})");
    row(ErrorCode::InvalidBody, 400,
        R"({"error":{"name":"SyntaxError","code":"SYNTAX_ERROR","message":"Invalid request body"}})");
    row(ErrorCode::MalformedRequest, 400,
        R"({"error":{"name":"BadRequestError","code":"BAD_REQUEST","message":"Malformed request"}})");
    row(ErrorCode::InvalidCredentials, 401,
        R"({"error":{"name":"UnauthorizedError","code":"UNAUTHORIZED","message":"Invalid credentials"}})");
    row(ErrorCode::ClientNotActive, 401,
        R"({"error":{"name":"UnauthorizedError","code":"UNAUTHORIZED","message":"Client account is not active"}})");
    row(ErrorCode::AddressNotAuthorized, 403,
        R"({"error":{"name":"ForbiddenError","code":"FORBIDDEN","message":"IP address not authorized"}})");
    row(ErrorCode::NotFound, 404,
        R"({"error":{"name":"NotFoundError","code":"NOT_FOUND","message":"Not found"}})");
    row(ErrorCode::MethodNotAllowed, 405,
        R"({"error":{"name":"MethodNotAllowedError","code":"METHOD_NOT_ALLOWED","message":"Method not allowed"}})");
    row(ErrorCode::RequestTimeout, 408,
        R"({"error":{"name":"RequestTimeoutError","code":"REQUEST_TIMEOUT","message":"Request timed out"}})");
    row(ErrorCode::BodyTooLarge, 413,
        R"({"error":{"name":"PayloadTooLargeError","code":"PAYLOAD_TOO_LARGE","message":"Request body is too large"}})");
    row(ErrorCode::UnsupportedMediaType, 415,
        R"({"error":{"name":"UnsupportedMediaTypeError","code":"UNSUPPORTED_MEDIA_TYPE","message":"Content-Type must be application/json"}})");
    row(ErrorCode::ExpectationFailed, 417,
        R"({"error":{"name":"ExpectationFailedError","code":"EXPECTATION_FAILED","message":"Expectation not supported"}})");
    row(ErrorCode::HeaderTooLarge, 431,
        R"({"error":{"name":"HeaderTooLargeError","code":"HEADER_TOO_LARGE","message":"Request header is too large"}})");
    row(ErrorCode::InternalError, 500,
        R"({"error":{"name":"InternalServerError","code":"INTERNAL_SERVER_ERROR","message":"Internal server error"}})");
    row(ErrorCode::TransferEncoding, 501,
        R"({"error":{"name":"NotImplementedError","code":"NOT_IMPLEMENTED","message":"Transfer-Encoding is not supported"}})");
    row(ErrorCode::ServiceUnavailable, 503,
        R"({"error":{"name":"ServiceUnavailableError","code":"SERVICE_UNAVAILABLE","message":"Service unavailable"}})");
}

void TestErrorBody::isTheContractsRow()
{
    QFETCH(const int, code);
    const Response response = errorResponse(ErrorCode(code));
    QTEST(response.status, "status");
    QTEST(response.body, "body");
    QVERIFY(QJsonDocument::fromJson(response.body).object().size() == 1);
    QVERIFY(!response.noStore);
}

void TestErrorBody::aWaitIsToldInSeconds()
{
    const Response response = tooManyRequests(std::chrono::seconds(12));
    QCOMPARE(response.status, 429);
    QCOMPARE(response.retryAfter, 12);
    QCOMPARE(
        response.body,
        R"({"error":{"name":"TooManyRequestsError","code":"TOO_MANY_REQUESTS","message":"Rate limit exceeded. Retry after 12 seconds."}})");
    QCOMPARE(tooManyRequests(std::chrono::seconds(0)).retryAfter, 1);
}

QTEST_APPLESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
