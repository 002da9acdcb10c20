// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visitor.h"

#include <memory>

namespace Load {

/// What strangers do to a server (contract section 6), each as hard as one connection can.
enum class Mischief {
    SlowHead,  ///< a byte of its head ten times a second
    SlowBody,  ///< the same with the body, after a good head
    HalfOpen,  ///< connects and says nothing
    LongHead,  ///< more than 8 KiB of head
    LongBody,  ///< more than 16 KiB of body
    Pipelined, ///< sixteen logins at once, before any answer
    Aborted,   ///< a whole login, and a reset before its answer
    CutOff,    ///< half a login, and the end
    Unread,    ///< logins without end, of which no answer is read
    Malformed, ///< a head that can be read two ways
};
inline constexpr int mischiefCount = int(Mischief::Malformed) + 1;

/// One who does that over and over. `login`: a whole good request.
std::unique_ptr<Visitor> makeMischief(Mischief kind, const Route &route, const std::string &login);

} // namespace Load
