// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/limits.h"
#include "http/errorbody.h"
#include "http/message.h"

#include <QByteArrayView>

namespace Gatehouse::Http {

/// A piece of the head, by its place in it, so that the bytes may move while they grow.
struct Slice
{
    quint32 begin = 0;
    quint32 size = 0;

    QByteArrayView in(QByteArrayView head) const { return head.sliced(begin, size); }
    friend bool operator==(const Slice &, const Slice &) = default;
};

/// What a scanned head says. Of a refused one, what had been read by then.
struct RequestHead
{
    Method method = Method::Other;
    bool targetRead = false; ///< path and query are set
    bool closes = false;     ///< HTTP/1.0 or `Connection: close`
    Slice path;              ///< not decoded
    Slice query;             ///< without its question mark
    Slice host;
    Slice contentType;
    Slice authorization;
    Slice userAgent;
    qint64 contentLength = 0;

    friend bool operator==(const RequestHead &, const RequestHead &) = default;
};

/// Reads one HTTP/1 request head and takes nothing that two programs could read in two ways
/// (contract section 6; RFC 9112, without the leniencies it allows). No socket, no allocation. The
/// verdict does not depend on how the bytes were cut on their way. One scanner serves one
/// connection, on its thread, a request at a time.
///
/// Stricter than the RFC by choice: an empty line before the request line, `%00` in a target, an
/// empty Host, a comma-list of equal lengths and any Transfer-Encoding, Upgrade or Expect are
/// refused. A length of digits that is merely too great is too large, not malformed.
class HeadScanner
{
public:
    enum class State : quint8 { Incomplete, Complete, Refused };

    explicit HeadScanner(const Limits &limits);

    /// `bytes` is all that has come since reset(), what earlier calls saw first.
    State scan(QByteArrayView bytes);
    /// Ready for the next request.
    void reset();

    State state() const { return m_state; }
    ErrorCode refusal() const { return m_refusal; } ///< once Refused
    bool isWhole() const { return m_whole; }        ///< read to its end, refused or not
    qsizetype size() const { return m_pos; }        ///< of the head, its empty line included
    const RequestHead &head() const { return m_head; }

private:
    enum class Step : quint8 { Method, Target, Version, FieldStart, Name, Value, ValueEnd, End };

    void advance(QByteArrayView bytes);
    void readMethod(QByteArrayView bytes);
    void readTarget(QByteArrayView bytes);
    void readVersion(QByteArrayView bytes);
    void startField(QByteArrayView bytes);
    void readName(QByteArrayView bytes);
    void readValue(QByteArrayView bytes);
    void finishField(QByteArrayView bytes);
    void takeField(QByteArrayView name, Slice slice, QByteArrayView value);
    void takeOnce(Slice &field, bool &seen, Slice slice);
    void takeContentLength(QByteArrayView value);
    void finish();

    void skip(QByteArrayView bytes, quint8 chars);
    void enter(Step step);
    void refuse(ErrorCode code);
    void refuseAtEnd(ErrorCode code);

    qsizetype m_headLimit;
    qint64 m_bodyLimit;
    int m_fieldLimit;

    qsizetype m_pos = 0;  // all before it has been judged
    qsizetype m_mark = 0; // where the element being read began
    Slice m_name;
    RequestHead m_head;
    int m_fields = 0;
    State m_state = State::Incomplete;
    Step m_step = Step::Method;
    ErrorCode m_refusal = ErrorCode::MalformedRequest;
    bool m_refuseAtEnd = false;
    bool m_whole = false;
    bool m_http11 = false;
    bool m_hostSeen = false;
    bool m_contentTypeSeen = false;
    bool m_authorizationSeen = false;
    bool m_userAgentSeen = false;
    bool m_contentLengthSeen = false;
};

} // namespace Gatehouse::Http
