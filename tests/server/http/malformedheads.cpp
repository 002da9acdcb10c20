// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "malformedheads.h"

namespace Gatehouse::Test {

namespace {

using Http::ErrorCode;

QByteArray post(const QByteArray &fields)
{
    return "POST /auth/login HTTP/1.1\r\nHost: gate.example\r\n"
           "Content-Type: application/json\r\n" +
           fields + "\r\n";
}

QByteArray withLength(const QByteArray &value)
{
    return post("Content-Length:" + value + "\r\n");
}

QByteArray line(const QByteArray &requestLine)
{
    return requestLine + "\r\nHost: gate.example\r\n\r\n";
}

QByteArray hosted(const QByteArray &host)
{
    return "POST /auth/login HTTP/1.1\r\nHost:" + host +
           "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
}

QList<MalformedHead> requestLines()
{
    const ErrorCode bad = ErrorCode::MalformedRequest;
    return {
        {"TLS client hello", QByteArray::fromHex("16030100c8010000c40303"), bad},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", bad},
        {"empty line first", "\r\n" + post("Content-Length: 0\r\n"), bad},
        {"space first", " " + post("Content-Length: 0\r\n"), bad},
        {"no method", line(" /auth/login HTTP/1.1"), bad},
        {"method with a control byte", line("PO\x01ST /auth/login HTTP/1.1"), bad},
        {"two spaces after the method", line("POST  /auth/login HTTP/1.1"), bad},
        {"tab after the method", line("POST\t/auth/login HTTP/1.1"), bad},
        {"two spaces after the target", line("POST /auth/login  HTTP/1.1"), bad},
        {"space inside the target", line("POST /auth /login HTTP/1.1"), bad},
        {"absolute form", line("POST http://gate.example/auth/login HTTP/1.1"), bad},
        {"authority form", line("CONNECT gate.example:443 HTTP/1.1"), bad},
        {"asterisk form", line("OPTIONS * HTTP/1.1"), bad},
        {"target without a slash", line("GET auth HTTP/1.1"), bad},
        {"fragment", line("POST /auth/login#x HTTP/1.1"), bad},
        {"backslash in the target", line("POST /auth\\login HTTP/1.1"), bad},
        {"quote in the target", line("POST /auth\"login HTTP/1.1"), bad},
        {"non-ASCII in the target", line("POST /auth/log\xc3\xafn HTTP/1.1"), bad},
        {"DEL in the target", line("POST /auth/login\x7f HTTP/1.1"), bad},
        {"percent without digits", line("POST /auth/login% HTTP/1.1"), bad},
        {"percent with one digit", line("POST /auth/login%2 HTTP/1.1"), bad},
        {"percent with letters", line("POST /auth/login%zz HTTP/1.1"), bad},
        {"percent-encoded NUL", line("POST /auth/login%00 HTTP/1.1"), bad},
        {"HTTP/0.9", "GET /auth/login\r\n", bad},
        {"HTTP/2.0", line("POST /auth/login HTTP/2.0"), bad},
        {"HTTP/1.2", line("POST /auth/login HTTP/1.2"), bad},
        {"HTTP/1.10", line("POST /auth/login HTTP/1.10"), bad},
        {"HTTP/01.1", line("POST /auth/login HTTP/01.1"), bad},
        {"lower-case http", line("POST /auth/login http/1.1"), bad},
        {"space after the version", line("POST /auth/login HTTP/1.1 "), bad},
        {"bare line feed after the version", "POST /auth/login HTTP/1.1\nHost: a\r\n\r\n", bad},
        {"bare carriage return after the version", "POST /auth/login HTTP/1.1\rHost: a\r\n\r\n",
         bad},
    };
}

QList<MalformedHead> fields()
{
    const ErrorCode bad = ErrorCode::MalformedRequest;
    return {
        {"no Host",
         "POST /auth/login HTTP/1.1\r\nContent-Type: application/json\r\n"
         "Content-Length: 2\r\n\r\n{}",
         bad},
        {"two Hosts", post("Host: gate.example\r\nContent-Length: 0\r\n"), bad},
        {"two Hosts on HTTP/1.0", "GET /auth/login HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", bad},
        {"empty Host", hosted(""), bad},
        {"Host with a path", hosted(" gate.example/x"), bad},
        {"Host with a user", hosted(" user@gate.example"), bad},
        {"Host with a space", hosted(" gate example"), bad},
        {"Host list", hosted(" a.example, b.example"), bad},
        {"Host with a bad port", hosted(" gate.example:65536"), bad},
        {"Host with an empty port", hosted(" gate.example:"), bad},
        {"Host with an open bracket", hosted(" [::1"), bad},
        {"Host with letters in brackets", hosted(" [gate]"), bad},
        {"obs-fold", post("X-Long: a\r\n b\r\nContent-Length: 0\r\n"), bad},
        {"obs-fold with a tab", post("X-Long: a\r\n\tb\r\nContent-Length: 0\r\n"), bad},
        {"folded first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", bad},
        {"bare line feed ends a field", post("X-A: b\nContent-Length: 0\r\n"), bad},
        {"bare line feed ends the head",
         "POST /auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\n", bad},
        {"bare carriage return in a value", post("X-A: b\rc\r\nContent-Length: 0\r\n"), bad},
        {"carriage return twice", post("X-A: b\r\r\nContent-Length: 0\r\n"), bad},
        {"NUL in a value", post(QByteArray("X-A: b\0c\r\nContent-Length: 0\r\n", 29)), bad},
        {"NUL in a name", post(QByteArray("X-\0A: b\r\nContent-Length: 0\r\n", 28)), bad},
        {"control byte in a value", post("X-A: b\x01\r\nContent-Length: 0\r\n"), bad},
        {"DEL in a value", post("X-A: b\x7f\r\nContent-Length: 0\r\n"), bad},
        {"space before the colon", post("Content-Length : 5\r\n"), bad},
        {"tab before the colon", post("Content-Length\t: 5\r\n"), bad},
        {"field without a colon", post("Content-Length\r\n"), bad},
        {"field without a name", post(": x\r\nContent-Length: 0\r\n"), bad},
        {"name that is not a token", post("X(A): b\r\nContent-Length: 0\r\n"), bad},
        {"non-ASCII name", post("X-\xc3\x84: b\r\nContent-Length: 0\r\n"), bad},
        {"two Content-Types", post("Content-Type: text/plain\r\nContent-Length: 0\r\n"), bad},
        {"two Authorizations",
         post("Authorization: Bearer a\r\nAuthorization: Bearer b\r\nContent-Length: 0\r\n"), bad},
        {"Upgrade", post("Upgrade: websocket\r\nContent-Length: 0\r\n"), bad},
        {"Connection: upgrade", post("Connection: keep-alive, Upgrade\r\nContent-Length: 0\r\n"),
         bad},
        {"Expect", post("Expect: 100-continue\r\nContent-Length: 2\r\n"),
         ErrorCode::ExpectationFailed},
    };
}

QList<MalformedHead> lengths()
{
    const ErrorCode bad = ErrorCode::MalformedRequest;
    const ErrorCode large = ErrorCode::BodyTooLarge;
    const ErrorCode transfer = ErrorCode::TransferEncoding;
    return {
        {"two equal lengths", post("Content-Length: 2\r\nContent-Length: 2\r\n") + "{}", bad},
        {"two unequal lengths", post("Content-Length: 2\r\nContent-Length: 40\r\n") + "{}", bad},
        {"list of lengths", withLength(" 5, 5"), bad},
        {"plus sign", withLength(" +5"), bad},
        {"minus sign", withLength(" -5"), bad},
        {"empty length", withLength(""), bad},
        {"blank length", withLength("  "), bad},
        {"letters", withLength(" abc"), bad},
        {"hexadecimal", withLength(" 0x5"), bad},
        {"fraction", withLength(" 5.0"), bad},
        {"space inside", withLength(" 5 0"), bad},
        {"one byte too large", withLength(" 16385"), large},
        {"2^64-1", withLength(" 18446744073709551615"), large},
        {"2^64+2", withLength(" 18446744073709551618"), large},
        {"length and chunked",
         post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", transfer},
        {"chunked and length",
         post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") + "0\r\n\r\n", transfer},
        {"chunked", post("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", transfer},
        {"hidden chunked", post("Transfer-Encoding: xchunked\r\n"), transfer},
        {"identity", post("Transfer-Encoding: identity\r\nContent-Length: 0\r\n"), transfer},
    };
}

QList<MalformedHead> sizes()
{
    const ErrorCode large = ErrorCode::HeaderTooLarge;
    QByteArray many;
    for (int i = 0; i < 101; ++i)
        many += "X-" + QByteArray::number(i) + ": a\r\n";
    // Host and Content-Type are the first two of the 64 that are allowed.
    const QByteArray oneTooMany = post(QByteArray("X: a\r\n").repeated(63));
    const QByteArray frame = post("X-Pad: \r\n");
    const QByteArray oneByteTooLong =
        post("X-Pad: " + QByteArray(8 * 1024 + 1 - frame.size(), 'a') + "\r\n");
    return {
        {"20 kB in one field", post("X-Pad: " + QByteArray(20'000, 'a') + "\r\n"), large},
        {"20 kB target", line("GET /" + QByteArray(20'000, 'a') + " HTTP/1.1"), large},
        {"20 kB method", line(QByteArray(20'000, 'A') + " / HTTP/1.1"), large},
        {"20 kB field name", post(QByteArray(20'000, 'a') + ": b\r\n"), large},
        {"head one byte too long", oneByteTooLong, large},
        {"101 fields", post(many), large},
        {"65 fields", oneTooMany, large},
    };
}

} // namespace

QList<MalformedHead> malformedHeads()
{
    return requestLines() + fields() + lengths() + sizes();
}

} // namespace Gatehouse::Test
