// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <array>
#include <chrono>

namespace Gatehouse::Http {

/// Puts answers into the bytes that go on the wire, with every header that the contract's section 1
/// demands. One for each worker, on its thread: it keeps the Date of the current second.
class AnswerWriter
{
public:
    struct Manner
    {
        bool close = false; ///< `Connection: close`
        /// For HEAD: no body, and no length, which would have to be that of a GET (RFC 9110 §8.6).
        bool withoutBody = false;
    };

    /// The whole answer, to be written at once. No value can add a line of its own: a header
    /// whose value is empty or has a control byte in it is left out. Names are the caller's own.
    QByteArray toWire(const Response &response, QByteArrayView requestId, Manner manner);

    /// An IMF-fixdate (RFC 9110 §5.6.7), whatever the locale.
    static std::array<char, 29> httpDate(std::chrono::sys_seconds time);

private:
    QByteArrayView date();

    std::chrono::sys_seconds m_second{std::chrono::seconds(-1)};
    std::array<char, 29> m_date{};
};

} // namespace Gatehouse::Http
