// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientsmodel.h"

#include <QSet>

#include <functional>

/// Which columns the table of clients shows in the room it has.
namespace Gatehouse::Ui::ClientColumns {

/// A column's width where a person has not chosen another.
int width(ClientsModel::Column column);

/// The columns that fit side by side, the most telling first; name and status always. Beside an
/// open detail those are left out that stand in it. `widthOf` says what each of them takes.
QSet<int> fitting(int room, bool besideDetail,
                  const std::function<int(ClientsModel::Column)> &widthOf = width);

} // namespace Gatehouse::Ui::ClientColumns
