// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/exchangesmodel.h"

#include "common/badge.h"
#include "common/cells.h"
#include "common/durationtext.h"
#include "common/timelabel.h"
#include "tryout/answertext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

Badge badgeOf(const Exchange &exchange)
{
    if (exchange.status == 0)
        return {ExchangesModel::tr("No answer"), u"warning"_s, Tone::Warning};
    return statusBadge(exchange.status, exchange.code.toLatin1());
}

} // namespace

int ExchangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exchanges.size());
}

int ExchangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Exchange &exchange = m_exchanges[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Time: return exactMomentText(exchange.time, displayNow());
        case Request: return exchange.method + u' ' + exchange.path;
        case ClientName: return exchange.client;
        case Status: return badgeOf(exchange).text;
        case Duration: return durationText(exchange.duration);
        case ColumnCount: break;
        }
        return {};
    case Qt::ToolTipRole: return column == Time ? momentTip(exchange.time) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Duration ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case BadgeRole: return column == Status ? QVariant::fromValue(badgeOf(exchange)) : QVariant();
    case MonospaceRole: return column == Request;
    case MutedRole: return column == Time || column == Duration;
    default: return {};
    }
}

QVariant ExchangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Duration)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Request: return tr("Request");
    case ClientName: return tr("Client");
    case Status: return tr("Answer");
    case Duration: return tr("Took");
    case ColumnCount: break;
    }
    return {};
}

void ExchangesModel::add(const Exchange &exchange)
{
    if (rowCount() == capacity) {
        beginRemoveRows({}, capacity - 1, capacity - 1);
        m_exchanges.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_exchanges.prepend(exchange);
    endInsertRows();
}

} // namespace Gatehouse::Ui
