// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientsmodel.h"

#include "clients/statuslook.h"
#include "common/cells.h"
#include "common/timelabel.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Admin::ClientRow;

bool same(const ClientRow &one, const ClientRow &other)
{
    return one.client == other.client && one.whitelistEntries == other.whitelistEntries &&
           one.ranges == other.ranges && one.lastSuccess == other.lastSuccess &&
           one.lastAddress == other.lastAddress && one.secretCreatedAt == other.secretCreatedAt;
}

QString rangesText(const ClientRow &row)
{
    if (row.whitelistEntries == 0)
        return ClientsModel::tr("Any address");
    const QString first = row.ranges.isEmpty() ? QString() : row.ranges.first().toString();
    return row.whitelistEntries > 1 ? u"%1 +%2"_s.arg(first).arg(row.whitelistEntries - 1) : first;
}

} // namespace

int ClientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ClientRow &row = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return tip(row, column);
    case SortRole: return sortKey(row, column);
    case BadgeRole:
        return column == Status ? QVariant::fromValue(statusBadge(row.client.status)) : QVariant();
    case MonospaceRole: return column == Key || (column == Ranges && row.whitelistEntries > 0);
    case MutedRole:
        return column == Id || column == SecretAge ||
               (column == Ranges && row.whitelistEntries == 0) ||
               (column == LastSuccess && !row.lastSuccess);
    case IdRole: return row.client.id;
    default: return {};
    }
}

QString ClientsModel::text(const ClientRow &row, Column column) const
{
    switch (column) {
    case Id: return QString::number(row.client.id);
    case Name: return row.client.name;
    case Key: return row.client.apiKey.text();
    case Status: return statusBadge(row.client.status).text;
    case Ranges: return rangesText(row);
    case LastSuccess:
        return row.lastSuccess ? momentText(*row.lastSuccess, displayNow()) : tr("Never");
    case SecretAge: return ageText(row.secretCreatedAt, displayNow());
    case ColumnCount: break;
    }
    return {};
}

QString ClientsModel::tip(const ClientRow &row, Column column) const
{
    switch (column) {
    case Name: return row.client.note.isEmpty() ? row.client.name : row.client.note;
    case Key: return row.client.apiKey.text();
    case Ranges: {
        QStringList all;
        for (const Cidr &range : row.ranges)
            all.append(range.toString());
        if (row.whitelistEntries > row.ranges.size())
            all.append(tr("and %1 more").arg(row.whitelistEntries - row.ranges.size()));
        return all.join(u'\n');
    }
    case LastSuccess:
        if (!row.lastSuccess)
            return {};
        return row.lastAddress
                   ? tr("From %1\n%2").arg(row.lastAddress->toString(), momentTip(*row.lastSuccess))
                   : momentTip(*row.lastSuccess);
    case SecretAge: return tr("Newest secret made:\n%1").arg(momentTip(row.secretCreatedAt));
    default: return {};
    }
}

QVariant ClientsModel::sortKey(const ClientRow &row, Column column) const
{
    switch (column) {
    case Id: return row.client.id;
    case Status: return int(row.client.status);
    case Ranges: return row.whitelistEntries;
    case LastSuccess:
        return row.lastSuccess ? qint64(row.lastSuccess->time_since_epoch().count()) : 0;
    case SecretAge: return -qint64(row.secretCreatedAt.time_since_epoch().count());
    default: return text(row, column).toCaseFolded();
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Id: return tr("ID");
    case Name: return tr("Name");
    case Key: return tr("API key");
    case Status: return tr("Status");
    case Ranges: return tr("Whitelist");
    case LastSuccess: return tr("Last success");
    case SecretAge: return tr("Secret age");
    case ColumnCount: break;
    }
    return {};
}

void ClientsModel::mergePage(qint64 afterId, const QList<ClientRow> &page, bool last)
{
    const auto above = [this](qint64 id) {
        return int(std::upper_bound(m_rows.cbegin(), m_rows.cend(), id,
                                    [](qint64 i, const ClientRow &r) { return i < r.client.id; }) -
                   m_rows.cbegin());
    };
    int at = above(afterId);
    for (auto wanted = page.cbegin(); wanted != page.cend();) {
        const qint64 id = wanted->client.id;
        int stale = at;
        while (stale < rowCount() && m_rows[stale].client.id < id)
            ++stale;
        removeRange(at, stale);
        if (at < rowCount() && m_rows[at].client.id == id) {
            if (!same(m_rows[at], *wanted)) {
                m_rows[at] = *wanted;
                Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
            }
            ++wanted;
            ++at;
            continue;
        }
        auto end = wanted;
        while (end != page.cend() && (at == rowCount() || end->client.id < m_rows[at].client.id))
            ++end;
        const int count = int(end - wanted);
        insertRange(at, wanted, count);
        wanted = end;
        at += count;
    }
    if (last)
        removeRange(at, rowCount());
}

int ClientsModel::rowOf(qint64 id) const
{
    const auto it = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id,
                                     [](const ClientRow &r, qint64 i) { return r.client.id < i; });
    return it != m_rows.cend() && it->client.id == id ? int(it - m_rows.cbegin()) : -1;
}

void ClientsModel::noteSuccess(qint64 id, Timestamp time, const IpAddress &address)
{
    const int row = rowOf(id);
    if (row < 0 || m_rows[row].lastSuccess > time)
        return;
    m_rows[row].lastSuccess = time;
    m_rows[row].lastAddress = address;
    Q_EMIT dataChanged(index(row, LastSuccess), index(row, LastSuccess));
}

void ClientsModel::clockTicked()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, LastSuccess), index(rowCount() - 1, SecretAge),
                           {Qt::DisplayRole});
}

void ClientsModel::removeRange(int first, int end)
{
    if (first >= end)
        return;
    beginRemoveRows({}, first, end - 1);
    m_rows.remove(first, end - first);
    endRemoveRows();
}

void ClientsModel::insertRange(int at, QList<ClientRow>::const_iterator first, int count)
{
    beginInsertRows({}, at, at + count - 1);
    m_rows.insert(at, count, {});
    std::copy_n(first, count, m_rows.begin() + at);
    endInsertRows();
}

} // namespace Gatehouse::Ui
