// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/whitelistreplay.h"
#include "common/theme.h"

#include <QString>

#include <optional>

namespace Gatehouse::Ui {

/// What to tell a person before an edited whitelist is saved, and what its Save button is called
/// then. Pure.
struct SaveAdvice
{
    Tone tone = Tone::Neutral;
    QString icon;
    QString text; ///< what the edit would do
    QString save; ///< the button that saves it
    /// Nothing to think about: nobody is shut out, and the door is not thrown open.
    bool isHarmless = false;

    /// `verdict` is missing while the replay has not answered.
    static SaveAdvice on(const QList<WhitelistEntry> &edited,
                         const std::optional<Admin::ReplayVerdict> &verdict, Timestamp now);
};

/// "1 login", "1,204 logins".
QString loginsText(qint64 count);
/// "1 address", "12 addresses".
QString addressesText(qint64 count);

} // namespace Gatehouse::Ui
