// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Gatehouse::Http {

/// How much a stranger may ask of the server (contract section 6). A value, fixed while it runs.
struct Limits
{
    qsizetype headBytes = 8 * 1024;
    int fields = 64;
    qsizetype bodyBytes = 16 * 1024;
    std::chrono::milliseconds headTime{5'000};     ///< first byte to end of head
    std::chrono::milliseconds requestTime{10'000}; ///< first byte to end of body
    std::chrono::milliseconds idleTime{15'000};    ///< keep-alive without a request
    std::chrono::milliseconds answerTime{10'000};  ///< an answer the client does not read
    std::chrono::milliseconds drainTime{5'000};    ///< for requests under way at stop
    int connections = 1024;
    int connectionsPerAddress = 128; ///< IPv4 address or IPv6 /64
};

} // namespace Gatehouse::Http
