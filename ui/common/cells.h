// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Gatehouse::Ui {

/// What our models say to our views beyond Qt's own roles.
enum CellRole {
    BadgeRole = Qt::UserRole + 1, ///< a Badge; its text is the DisplayRole too
    SortRole,                     ///< what a proxy sorts by
    MutedRole,                    ///< true: secondary text
    MonospaceRole,                ///< true: a key, an address, a command
    StruckRole,                   ///< true: struck out; it goes with the next save
    IdRole,                       ///< the row's id in the store, qint64
};

} // namespace Gatehouse::Ui
