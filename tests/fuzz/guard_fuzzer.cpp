// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the guard's scanner: whatever the bytes, and however they are cut, there is one verdict,
// and a head that is let through really is what the contract's section 6 demands.
#include "check.h"
#include "http/headscanner.h"
#include "http/httpchars.h"

#include <cstddef>
#include <cstdint>

using namespace Gatehouse;
using namespace Gatehouse::Http;

namespace {

using State = HeadScanner::State;

void demandWithin(Slice slice, qsizetype size)
{
    FUZZ_CHECK(qsizetype(slice.begin) + qsizetype(slice.size) <= size);
}

// Fed in steps of `step` bytes; the first piece has `first`.
HeadScanner scanInSteps(const Limits &limits, QByteArrayView bytes, qsizetype first, qsizetype step)
{
    HeadScanner scanner{limits};
    qsizetype fed = qMin(first, bytes.size());
    for (;;) {
        if (scanner.scan(bytes.first(fed)) != State::Incomplete || fed == bytes.size())
            return scanner;
        fed = qMin(fed + step, bytes.size());
    }
}

void demandSame(const HeadScanner &one, const HeadScanner &other)
{
    FUZZ_CHECK(one.state() == other.state());
    FUZZ_CHECK(one.head() == other.head());
    if (one.state() == State::Refused)
        FUZZ_CHECK(one.refusal() == other.refusal());
    if (one.state() == State::Complete)
        FUZZ_CHECK(one.size() == other.size());
}

// The rules once more, written the slow way, line by line.
void demandSound(const HeadScanner &scanner, QByteArrayView bytes, const Limits &limits)
{
    const QByteArrayView head = bytes.first(scanner.size());
    FUZZ_CHECK(head.size() <= limits.headBytes && head.endsWith("\r\n\r\n"));
    FUZZ_CHECK(head.indexOf("\r\n\r\n") == head.size() - 4);
    FUZZ_CHECK(scanner.head().contentLength >= 0 &&
               scanner.head().contentLength <= limits.bodyBytes);

    int hosts = 0, lengths = 0, fields = 0;
    qsizetype at = head.indexOf("\r\n");
    const QByteArrayView requestLine = head.first(at);
    FUZZ_CHECK(requestLine.endsWith(" HTTP/1.1") || requestLine.endsWith(" HTTP/1.0"));
    FUZZ_CHECK(scanner.head().path.in(head).startsWith('/'));
    for (const char c : requestLine)
        FUZZ_CHECK(c > 0x20 || c == ' ');
    for (at += 2; at < head.size() - 2; ++fields) {
        const qsizetype end = head.indexOf("\r\n", at);
        const QByteArrayView line = head.sliced(at, end - at);
        const qsizetype colon = line.indexOf(':');
        FUZZ_CHECK(colon > 0);
        const QByteArray name = line.first(colon).toByteArray().toLower();
        for (const char c : name)
            FUZZ_CHECK(isChar(c, TokenChar));
        for (const char c : line)
            FUZZ_CHECK(isChar(c, ValueChar));
        hosts += name == "host";
        lengths += name == "content-length";
        FUZZ_CHECK(name != "transfer-encoding" && name != "upgrade" && name != "expect");
        if (name == "content-length")
            FUZZ_CHECK(line.sliced(colon + 1).toByteArray().trimmed().toLongLong() ==
                       scanner.head().contentLength);
        at = end + 2;
    }
    FUZZ_CHECK(fields <= limits.fields && lengths <= 1 && hosts <= 1);
    FUZZ_CHECK(hosts == 1 || requestLine.endsWith("1.0"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Limits limits;
    limits.headBytes = 512; // near enough for the fuzzer to reach
    limits.fields = 8;
    const QByteArrayView bytes(data, qsizetype(size));

    const HeadScanner whole = scanInSteps(limits, bytes, bytes.size(), 1);
    demandSame(whole, scanInSteps(limits, bytes, 1, 1));
    demandSame(whole, scanInSteps(limits, bytes, 0, 1 + bytes.size() / 3));
    demandSame(whole, scanInSteps(limits, bytes, bytes.size() / 2, 7));

    const RequestHead &head = whole.head();
    for (const Slice slice :
         {head.path, head.query, head.contentType, head.authorization, head.userAgent})
        demandWithin(slice, qMin(bytes.size(), limits.headBytes));
    if (whole.state() == State::Complete)
        demandSound(whole, bytes, limits);
    if (whole.state() == State::Incomplete)
        FUZZ_CHECK(bytes.size() < limits.headBytes);
    return 0;
}
