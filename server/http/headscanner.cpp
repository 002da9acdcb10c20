// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headscanner.h"

#include "http/fieldvalues.h"
#include "http/httpchars.h"

namespace Gatehouse::Http {

namespace {

Method methodNamed(QByteArrayView name)
{
    switch (name.size()) {
    case 3: return name == "GET" ? Method::Get : name == "PUT" ? Method::Put : Method::Other;
    case 4: return name == "POST" ? Method::Post : name == "HEAD" ? Method::Head : Method::Other;
    case 5: return name == "PATCH" ? Method::Patch : Method::Other;
    case 6: return name == "DELETE" ? Method::Delete : Method::Other;
    case 7: return name == "OPTIONS" ? Method::Options : Method::Other;
    default: return Method::Other;
    }
}

bool isNamed(QByteArrayView name, const char *lowerCase)
{
    return qstrnicmp(name.data(), lowerCase, size_t(name.size())) == 0;
}

Slice between(qsizetype begin, qsizetype end)
{
    return {quint32(begin), quint32(end - begin)};
}

constexpr QByteArrayView versionPattern = "HTTP/1.x\r\n";
constexpr qsizetype versionDigit = 7;

} // namespace

HeadScanner::HeadScanner(const Limits &limits)
    : m_headLimit(limits.headBytes)
    , m_bodyLimit(limits.bodyBytes)
    , m_fieldLimit(limits.fields)
{
}

void HeadScanner::reset()
{
    m_pos = m_mark = 0;
    m_name = {};
    m_head = {};
    m_fields = 0;
    m_state = State::Incomplete;
    m_step = Step::Method;
    m_refuseAtEnd = m_whole = m_http11 = m_hostSeen = m_contentTypeSeen = false;
    m_authorizationSeen = m_userAgentSeen = m_contentLengthSeen = false;
}

HeadScanner::State HeadScanner::scan(QByteArrayView bytes)
{
    const bool full = bytes.size() >= m_headLimit;
    const QByteArrayView within = full ? bytes.first(m_headLimit) : bytes;
    for (qsizetype before = -1;
         m_state == State::Incomplete && m_pos < within.size() && before != m_pos;) {
        before = m_pos;
        advance(within);
    }
    if (m_state == State::Incomplete && full)
        refuse(ErrorCode::HeaderTooLarge);
    return m_state;
}

void HeadScanner::advance(QByteArrayView bytes)
{
    switch (m_step) {
    case Step::Method: return readMethod(bytes);
    case Step::Target: return readTarget(bytes);
    case Step::Version: return readVersion(bytes);
    case Step::FieldStart: return startField(bytes);
    case Step::Name: return readName(bytes);
    case Step::Value: return readValue(bytes);
    case Step::ValueEnd: return finishField(bytes);
    case Step::End: return bytes[m_pos++] == '\n' ? finish() : refuse(ErrorCode::MalformedRequest);
    }
}

void HeadScanner::readMethod(QByteArrayView bytes)
{
    skip(bytes, TokenChar);
    if (m_pos == bytes.size())
        return;
    if (bytes[m_pos] != ' ' || m_pos == m_mark)
        return refuse(ErrorCode::MalformedRequest);
    m_head.method = methodNamed(bytes.sliced(m_mark, m_pos - m_mark));
    ++m_pos;
    enter(Step::Target);
}

void HeadScanner::readTarget(QByteArrayView bytes)
{
    if (m_pos == m_mark && bytes[m_pos] != '/')
        return refuse(ErrorCode::MalformedRequest);
    for (;;) {
        skip(bytes, TargetChar);
        if (m_pos == bytes.size())
            return;
        if (bytes[m_pos] != '%')
            break;
        const QByteArrayView code =
            bytes.sliced(m_pos + 1).first(qMin<qsizetype>(2, bytes.size() - m_pos - 1));
        for (const char c : code) {
            if (!isChar(c, HexChar))
                return refuse(ErrorCode::MalformedRequest);
        }
        if (code.size() < 2)
            return; // the rest of it has not come yet
        if (code == "00")
            return refuse(ErrorCode::MalformedRequest);
        m_pos += 3;
    }
    if (bytes[m_pos] != ' ')
        return refuse(ErrorCode::MalformedRequest);
    const qsizetype mark = bytes.sliced(m_mark, m_pos - m_mark).indexOf('?');
    m_head.path = between(m_mark, mark < 0 ? m_pos : m_mark + mark);
    if (mark >= 0)
        m_head.query = between(m_mark + mark + 1, m_pos);
    m_head.targetRead = true;
    ++m_pos;
    enter(Step::Version);
}

void HeadScanner::readVersion(QByteArrayView bytes)
{
    while (m_pos < bytes.size()) {
        const qsizetype at = m_pos - m_mark;
        const char c = bytes[m_pos];
        const bool fits = at == versionDigit ? c == '0' || c == '1' : c == versionPattern[at];
        if (!fits)
            return refuse(ErrorCode::MalformedRequest);
        if (at == versionDigit)
            m_http11 = c == '1';
        ++m_pos;
        if (at + 1 == versionPattern.size())
            return enter(Step::FieldStart);
    }
}

void HeadScanner::startField(QByteArrayView bytes)
{
    if (bytes[m_pos] == '\r') {
        ++m_pos;
        return enter(Step::End);
    }
    if (!isChar(bytes[m_pos], TokenChar)) // folding, a bare line feed, a name that is not one
        return refuse(ErrorCode::MalformedRequest);
    if (++m_fields > m_fieldLimit)
        return refuse(ErrorCode::HeaderTooLarge);
    enter(Step::Name);
    readName(bytes);
}

void HeadScanner::readName(QByteArrayView bytes)
{
    skip(bytes, TokenChar);
    if (m_pos == bytes.size())
        return;
    if (bytes[m_pos] != ':')
        return refuse(ErrorCode::MalformedRequest);
    m_name = between(m_mark, m_pos);
    ++m_pos;
    enter(Step::Value);
}

void HeadScanner::readValue(QByteArrayView bytes)
{
    skip(bytes, ValueChar);
    if (m_pos == bytes.size())
        return;
    if (bytes[m_pos] != '\r')
        return refuse(ErrorCode::MalformedRequest);
    ++m_pos;
    m_step = Step::ValueEnd;
}

void HeadScanner::finishField(QByteArrayView bytes)
{
    if (bytes[m_pos] != '\n')
        return refuse(ErrorCode::MalformedRequest);
    const auto isBlank = [](char c) {
        return c == ' ' || c == '\t';
    };
    qsizetype begin = m_mark;
    qsizetype end = m_pos - 1;
    while (begin < end && isBlank(bytes[begin]))
        ++begin;
    while (begin < end && isBlank(bytes[end - 1]))
        --end;
    ++m_pos;
    enter(Step::FieldStart);
    takeField(m_name.in(bytes), between(begin, end), bytes.sliced(begin, end - begin));
}

void HeadScanner::takeField(QByteArrayView name, Slice slice, QByteArrayView value)
{
    switch (name.size()) {
    case 4:
        if (isNamed(name, "host")) {
            if (m_hostSeen || !isValidHost(value))
                refuse(ErrorCode::MalformedRequest);
            m_hostSeen = true;
            m_head.host = slice;
        }
        break;
    case 6:
        if (isNamed(name, "expect"))
            refuseAtEnd(ErrorCode::ExpectationFailed);
        break;
    case 7:
        if (isNamed(name, "upgrade"))
            refuseAtEnd(ErrorCode::MalformedRequest);
        break;
    case 10:
        if (isNamed(name, "user-agent")) {
            if (!std::exchange(m_userAgentSeen, true))
                m_head.userAgent = slice;
        } else if (isNamed(name, "connection")) {
            const ConnectionOptions options = parseConnection(value);
            m_head.closes = m_head.closes || options.close;
            if (options.upgrade)
                refuseAtEnd(ErrorCode::MalformedRequest);
        }
        break;
    case 12:
        if (isNamed(name, "content-type"))
            takeOnce(m_head.contentType, m_contentTypeSeen, slice);
        break;
    case 13:
        if (isNamed(name, "authorization"))
            takeOnce(m_head.authorization, m_authorizationSeen, slice);
        break;
    case 14:
        if (isNamed(name, "content-length"))
            takeContentLength(value);
        break;
    case 17:
        if (isNamed(name, "transfer-encoding"))
            refuseAtEnd(ErrorCode::TransferEncoding);
        break;
    default: break;
    }
}

void HeadScanner::takeOnce(Slice &field, bool &seen, Slice slice)
{
    if (std::exchange(seen, true))
        return refuse(ErrorCode::MalformedRequest);
    field = slice;
}

void HeadScanner::takeContentLength(QByteArrayView value)
{
    const std::optional<qint64> length = parseContentLength(value);
    if (std::exchange(m_contentLengthSeen, true) || !length)
        return refuse(ErrorCode::MalformedRequest);
    m_head.contentLength = *length;
    if (*length > m_bodyLimit)
        refuseAtEnd(ErrorCode::BodyTooLarge);
}

void HeadScanner::finish()
{
    m_head.closes = m_head.closes || !m_http11;
    if (m_http11 && !m_hostSeen)
        return refuse(ErrorCode::MalformedRequest);
    m_whole = true;
    m_state = m_refuseAtEnd ? State::Refused : State::Complete;
}

void HeadScanner::skip(QByteArrayView bytes, quint8 chars)
{
    const char *const data = bytes.data();
    const qsizetype end = bytes.size();
    qsizetype pos = m_pos;
    while (pos < end && isChar(data[pos], CharClass(chars)))
        ++pos;
    m_pos = pos;
}

void HeadScanner::enter(Step step)
{
    m_step = step;
    m_mark = m_pos;
}

void HeadScanner::refuse(ErrorCode code)
{
    m_refusal = code;
    m_state = State::Refused;
}

// A sound head that asks for what we do not do is read to its end, so that the record of the
// refusal knows all of it. The first such reason counts; an unsound byte still comes before it.
void HeadScanner::refuseAtEnd(ErrorCode code)
{
    if (!std::exchange(m_refuseAtEnd, true))
        m_refusal = code;
}

} // namespace Gatehouse::Http
