// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/answerwriter.h"

#include "http/httpchars.h"

#include <algorithm>
#include <charconv>

namespace Gatehouse::Http {

namespace {

constexpr qsizetype headRoom = 512; // more than any head of ours

QByteArrayView statusLine(int status)
{
    switch (status) {
    case 200: return "HTTP/1.1 200 OK\r\n";
    case 400: return "HTTP/1.1 400 Bad Request\r\n";
    case 401: return "HTTP/1.1 401 Unauthorized\r\n";
    case 403: return "HTTP/1.1 403 Forbidden\r\n";
    case 404: return "HTTP/1.1 404 Not Found\r\n";
    case 405: return "HTTP/1.1 405 Method Not Allowed\r\n";
    case 408: return "HTTP/1.1 408 Request Timeout\r\n";
    case 413: return "HTTP/1.1 413 Content Too Large\r\n";
    case 415: return "HTTP/1.1 415 Unsupported Media Type\r\n";
    case 417: return "HTTP/1.1 417 Expectation Failed\r\n";
    case 429: return "HTTP/1.1 429 Too Many Requests\r\n";
    case 431: return "HTTP/1.1 431 Request Header Fields Too Large\r\n";
    case 500: return "HTTP/1.1 500 Internal Server Error\r\n";
    case 501: return "HTTP/1.1 501 Not Implemented\r\n";
    case 503: return "HTTP/1.1 503 Service Unavailable\r\n";
    default: return {};
    }
}

void appendNumber(QByteArray &out, qint64 number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

// A status without a reason phrase is still a status line (RFC 9112 §4).
void appendStatusLine(QByteArray &out, int status)
{
    if (const QByteArrayView known = statusLine(status); !known.isEmpty()) {
        out.append(known);
        return;
    }
    out.append("HTTP/1.1 ");
    appendNumber(out, std::clamp(status, 200, 599));
    out.append(" \r\n");
}

bool isHeaderValue(const QByteArray &value)
{
    return !value.isEmpty() &&
           std::all_of(value.begin(), value.end(), [](char c) { return isChar(c, ValueChar); });
}

void appendStatusFields(QByteArray &out, const Response &response)
{
    if (response.status == 401)
        out.append("WWW-Authenticate: Bearer realm=\"gatehouse\"\r\n");
    if (response.status == 429 || response.status == 503) {
        out.append("Retry-After: ");
        appendNumber(out, qMax(response.retryAfter, 1));
        out.append("\r\n");
    }
    if (response.status == 405 && isHeaderValue(response.allow))
        out.append("Allow: ").append(response.allow).append("\r\n");
}

void putDigits(char *to, int value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        to[i] = char('0' + value % 10);
}

} // namespace

QByteArray AnswerWriter::toWire(const Response &response, QByteArrayView requestId, Manner manner)
{
    QByteArray out;
    out.reserve(headRoom + response.body.size());
    appendStatusLine(out, response.status);
    if (isHeaderValue(response.contentType))
        out.append("Content-Type: ").append(response.contentType).append("\r\n");
    if (!manner.withoutBody) {
        out.append("Content-Length: ");
        appendNumber(out, response.body.size());
        out.append("\r\n");
    }
    out.append("Date: ").append(date());
    out.append("\r\nX-Request-Id: ").append(requestId);
    out.append("\r\nX-Content-Type-Options: nosniff\r\n");
    if (response.noStore)
        out.append("Cache-Control: no-store\r\nPragma: no-cache\r\n");
    appendStatusFields(out, response);
    for (const auto &[name, value] : response.headers)
        if (isHeaderValue(value))
            out.append(name).append(": ").append(value).append("\r\n");
    if (manner.close)
        out.append("Connection: close\r\n");
    out.append("\r\n");
    if (!manner.withoutBody)
        out.append(response.body);
    return out;
}

std::array<char, 29> AnswerWriter::httpDate(std::chrono::sys_seconds time)
{
    using namespace std::chrono;
    static constexpr char days[] = "SunMonTueWedThuFriSat";
    static constexpr char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const sys_days day = floor<std::chrono::days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);

    std::array<char, 29> text;
    std::copy_n("Xxx, 00 Xxx 0000 00:00:00 GMT", text.size(), text.begin());
    std::copy_n(days + 3 * weekday(day).c_encoding(), 3, text.begin());
    putDigits(&text[5], int(unsigned(date.day())), 2);
    std::copy_n(months + 3 * (unsigned(date.month()) - 1), 3, text.begin() + 8);
    putDigits(&text[12], int(date.year()), 4);
    putDigits(&text[17], int(clock.hours().count()), 2);
    putDigits(&text[20], int(clock.minutes().count()), 2);
    putDigits(&text[23], int(clock.seconds().count()), 2);
    return text;
}

QByteArrayView AnswerWriter::date()
{
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    if (now != m_second) {
        m_second = now;
        m_date = httpDate(now);
    }
    return {m_date.data(), qsizetype(m_date.size())};
}

} // namespace Gatehouse::Http
