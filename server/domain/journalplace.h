// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Gatehouse {

/// Who makes administrative changes, and from where.
struct JournalPlace
{
    QString who;  ///< the user of the operating system
    QString host; ///< the machine's name
    QString via;  ///< `console`, `command line`, `server`

    friend bool operator==(const JournalPlace &, const JournalPlace &) = default;
};

} // namespace Gatehouse
