// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientsmodel.h"

#include "clients/clientpulses.h"
#include "clients/clientrowtext.h"
#include "clients/sparklinedelegate.h"
#include "clients/statuslook.h"
#include "common/cells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Admin::ClientRow;

constexpr int fewRows = 1000; // more are put up anew rather than compared

bool same(const ClientRow &one, const ClientRow &other)
{
    return one.client == other.client && one.whitelistEntries == other.whitelistEntries &&
           one.ranges == other.ranges && one.secretCreatedAt == other.secretCreatedAt;
}

QSet<qint64> idsOf(const QList<ClientRow> &rows)
{
    QSet<qint64> ids;
    for (const ClientRow &row : rows)
        ids.insert(row.client.id);
    return ids;
}

} // namespace

ClientsModel::ClientsModel(ClientPulses &pulses, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pulses(pulses)
{
    connect(&pulses, &ClientPulses::changed, this, &ClientsModel::pulseChanged);
    connect(&pulses, &ClientPulses::allChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, LastSuccess), index(rowCount() - 1, Day));
    });
}

int ClientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ClientsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void ClientsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

QVariant ClientsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ClientRow &row = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, column);
    case Qt::ToolTipRole: return tip(row, column);
    case BadgeRole:
        return column == Status ? QVariant::fromValue(statusBadge(row.client.status)) : QVariant();
    case MonospaceRole: return column == Key || (column == Ranges && row.whitelistEntries > 0);
    case MutedRole: return isMuted(row, column);
    case Qt::TextAlignmentRole:
        return column == Failures ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case activityRole:
        if (const auto *pulse = column == Day ? m_pulses.pulse(row.client.id) : nullptr)
            return QVariant::fromValue(pulse->activity);
        return {};
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
    case Ranges: return ClientRowText::ranges(row);
    case LastSuccess: return ClientRowText::lastSuccess(m_pulses.pulse(row.client.id));
    case Failures: return ClientRowText::failures(m_pulses.pulse(row.client.id));
    case Day: return ClientRowText::day(m_pulses.pulse(row.client.id));
    case SecretAge: return ClientRowText::secretAge(row);
    case ColumnCount: break;
    }
    return {};
}

QString ClientsModel::tip(const ClientRow &row, Column column) const
{
    switch (column) {
    case Name: return row.client.note.isEmpty() ? row.client.name : row.client.note;
    case Key: return row.client.apiKey.text();
    case Ranges: return ClientRowText::rangesTip(row);
    case LastSuccess: return ClientRowText::lastSuccessTip(m_pulses.pulse(row.client.id));
    case Failures:
    case Day: return ClientRowText::day(m_pulses.pulse(row.client.id));
    case SecretAge: return ClientRowText::secretAgeTip(row);
    default: return {};
    }
}

bool ClientsModel::isMuted(const ClientRow &row, Column column) const
{
    switch (column) {
    case Id:
    case SecretAge: return true;
    case Ranges: return row.whitelistEntries == 0;
    case LastSuccess: {
        const auto *pulse = m_pulses.pulse(row.client.id);
        return !pulse || !pulse->lastSuccess;
    }
    case Failures: {
        const auto *pulse = m_pulses.pulse(row.client.id);
        return !pulse || pulse->activity.failures() == 0;
    }
    default: return false;
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Failures)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return ClientRowText::headerTip(section);
    if (role == Qt::DisplayRole)
        return ClientRowText::header(section);
    return {};
}

std::optional<ClientSort> ClientsModel::sortOf(int column)
{
    switch (column) {
    case Id: return ClientSort::Id;
    case Name: return ClientSort::Name;
    case Key: return ClientSort::Key;
    case Status: return ClientSort::Status;
    default: return {};
    }
}

int ClientsModel::mergePage(int at, const QList<ClientRow> &page)
{
    const QSet<qint64> wantedIds = idsOf(page);
    const auto idAt = [this](int row) {
        return m_rows[row].client.id;
    };
    for (auto wanted = page.cbegin(); wanted != page.cend();) {
        const qint64 id = wanted->client.id;
        if (!m_ids.contains(id)) {
            auto end = wanted;
            while (end != page.cend() && !m_ids.contains(end->client.id))
                ++end;
            const int count = int(end - wanted);
            insertRange(at, wanted, count);
            wanted = end;
            at += count;
            continue;
        }
        int stale = at;
        while (stale < rowCount() && !wantedIds.contains(idAt(stale)))
            ++stale;
        const int place = rowOf(id);
        if (place < at) { // it changed places while the pages came, and is shown there
            ++wanted;
            continue;
        }
        if (stale > at) {
            removeRange(at, stale);
            continue;
        }
        if (place > at)
            moveRow(place, at);
        if (!same(m_rows[at], *wanted)) {
            m_rows[at] = *wanted;
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
        ++wanted;
        ++at;
    }
    return at;
}

int ClientsModel::startOver(const QList<ClientRow> &page)
{
    if (rowCount() > fewRows) {
        beginResetModel();
        m_rows = page;
        m_ids = idsOf(page);
        m_places.clear();
        endResetModel();
        return rowCount();
    }
    const QSet<qint64> wanted = idsOf(page);
    for (int end = rowCount(); end > 0;) {
        int first = end;
        while (first > 0 && !wanted.contains(m_rows[first - 1].client.id))
            --first;
        removeRange(first, end);
        end = first - 1;
    }
    return mergePage(0, page);
}

void ClientsModel::truncate(int row)
{
    removeRange(row, rowCount());
}

int ClientsModel::rowOf(qint64 id) const
{
    if (m_places.isEmpty() && !m_rows.isEmpty()) {
        m_places.reserve(m_rows.size());
        for (int row = 0; row < rowCount(); ++row)
            m_places.insert(m_rows[row].client.id, row);
    }
    return m_places.value(id, -1);
}

void ClientsModel::pulseChanged(qint64 id)
{
    if (const int row = m_ids.contains(id) ? rowOf(id) : -1; row >= 0)
        Q_EMIT dataChanged(index(row, LastSuccess), index(row, Day));
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
    for (int row = first; row < end; ++row)
        m_ids.remove(m_rows[row].client.id);
    m_rows.remove(first, end - first);
    m_places.clear();
    endRemoveRows();
}

void ClientsModel::insertRange(int at, QList<ClientRow>::const_iterator first, int count)
{
    beginInsertRows({}, at, at + count - 1);
    m_rows.insert(at, count, {});
    std::copy_n(first, count, m_rows.begin() + at);
    for (auto row = first; row != first + count; ++row)
        m_ids.insert(row->client.id);
    m_places.clear();
    endInsertRows();
}

void ClientsModel::moveRow(int from, int to)
{
    beginMoveRows({}, from, from, {}, to);
    m_rows.move(from, to);
    m_places.clear();
    endMoveRows();
}

} // namespace Gatehouse::Ui
