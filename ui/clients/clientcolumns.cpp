// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientcolumns.h"

#include <array>

namespace Gatehouse::Ui::ClientColumns {

namespace {

using Column = ClientsModel::Column;

constexpr std::array byWorth{
    ClientsModel::Name,        ClientsModel::Status,    ClientsModel::Day,
    ClientsModel::LastSuccess, ClientsModel::Failures,  ClientsModel::Key,
    ClientsModel::Ranges,      ClientsModel::SecretAge, ClientsModel::Id,
};

bool isAlwaysShown(Column column)
{
    return column == ClientsModel::Name || column == ClientsModel::Status;
}

bool standsInDetail(Column column)
{
    return column == ClientsModel::Key || column == ClientsModel::Ranges ||
           column == ClientsModel::SecretAge;
}

} // namespace

int width(Column column)
{
    switch (column) {
    case ClientsModel::Id: return 72;
    case ClientsModel::Name: return 144;
    case ClientsModel::Key: return 124;
    case ClientsModel::Status: return 124;
    case ClientsModel::Ranges: return 136;
    case ClientsModel::LastSuccess: return 176;
    case ClientsModel::Failures: return 64;
    case ClientsModel::Day: return 112;
    case ClientsModel::SecretAge: return 84;
    case ClientsModel::ColumnCount: break;
    }
    return 0;
}

QSet<int> fitting(int room, bool besideDetail, const std::function<int(Column)> &widthOf)
{
    QSet<int> shown;
    for (const Column column : byWorth) {
        if (besideDetail && standsInDetail(column))
            continue;
        const int width = widthOf(column);
        if (!isAlwaysShown(column) && width > room)
            continue;
        shown.insert(column);
        room -= width;
    }
    return shown;
}

} // namespace Gatehouse::Ui::ClientColumns
