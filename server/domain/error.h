// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Gatehouse {

/// What went wrong, in a form that code can switch on and a person can act on.
/// The message is one or two plain sentences: what, why, and what to do. It never holds a secret.
struct Error
{
    enum class Kind {
        Invalid,     ///< the input is wrong; sending it again will not help
        NotFound,    ///< what it names does not exist
        Conflict,    ///< it collides with something that is there
        Denied,      ///< permissions forbid it
        Unavailable, ///< it cannot be done now (store locked, disk full); later it may
        Corrupt,     ///< stored data is damaged or not ours
        Cancelled,   ///< the caller took the request back
        Internal,    ///< a defect of the program
    };

    Kind kind = Kind::Internal;
    QString message;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace Gatehouse
