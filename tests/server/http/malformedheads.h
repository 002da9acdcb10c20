// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/errorbody.h"

#include <QByteArray>
#include <QList>

namespace Gatehouse::Test {

/// A request head that must be refused, and with what. Written for the route `POST /auth/login`.
struct MalformedHead
{
    const char *name;
    QByteArray bytes;
    Http::ErrorCode code;
};

/// Every malformed head of the contract's section 6 and the usual request-smuggling list.
QList<MalformedHead> malformedHeads();

} // namespace Gatehouse::Test
