// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/throttlereset.h"

#include <QList>

namespace Gatehouse::Admin {

class Administration;

/// What an admin can do about those who have to wait after failed logins, as plain calls that
/// block. Borrows the Administration of its thread.
class ThrottleAdministration
{
public:
    explicit ThrottleAdministration(Administration &admin)
        : m_admin(admin)
    {
    }

    /// Who waits now, the one that waits longest first; at most `limit`.
    Result<QList<ThrottleWait>> waiting(int limit);
    /// How many wait now.
    Result<qint64> count();
    /// Lets go of waits and of failures counted so far; in force at every server's next login. How
    /// many were waiting.
    Result<qint64> reset(const ThrottleReset &which);

private:
    Administration &m_admin;
};

} // namespace Gatehouse::Admin
