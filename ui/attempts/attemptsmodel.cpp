// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptsmodel.h"

#include "attempts/attemptfacts.h"
#include "attempts/outcomelook.h"
#include "attempts/whysteps.h"
#include "common/cells.h"
#include "common/clientnames.h"
#include "common/durationtext.h"
#include "common/timelabel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

AttemptsModel::AttemptsModel(ClientNames &names, QObject *parent)
    : QAbstractTableModel(parent)
    , m_names(names)
{
    connect(&names, &ClientNames::changed, this, &AttemptsModel::renamed);
}

int AttemptsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttemptsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LoginAttempt &attempt = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(attempt, column);
    case Qt::ToolTipRole: return tip(attempt, column);
    case BadgeRole:
        return column == OutcomeColumn ? QVariant::fromValue(outcomeBadge(attempt)) : QVariant();
    case MonospaceRole: return column == Key || column == Address;
    case MutedRole: return column == Endpoint || column == Status || column == Duration;
    case Qt::TextAlignmentRole:
        return column == Duration ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole: return attempt.id;
    default: return {};
    }
}

QString AttemptsModel::text(const LoginAttempt &attempt, Column column) const
{
    switch (column) {
    case Time: return exactMomentText(attempt.time, displayNow());
    case OutcomeColumn: return outcomeBadge(attempt).text;
    case ClientColumn: {
        if (!attempt.clientId)
            return u"–"_s;
        const QString name = m_names.name(*attempt.clientId);
        return name.isEmpty() ? u"#%1"_s.arg(*attempt.clientId) : name;
    }
    case Key: return attempt.apiKey.isEmpty() ? u"–"_s : attempt.apiKey;
    case Address: return attempt.address.toString();
    case Endpoint: return attempt.endpoint;
    case Status: return QString::number(attempt.status);
    case Duration: return durationText(attempt.duration);
    case ColumnCount: break;
    }
    return {};
}

QString AttemptsModel::tip(const LoginAttempt &attempt, Column column) const
{
    switch (column) {
    case Time: return momentTip(attempt.time);
    case OutcomeColumn: return whyInShort(attempt);
    case ClientColumn: return attempt.clientId ? tr("Client %1").arg(*attempt.clientId) : QString();
    case Key: return isKeyCut(attempt) ? cutKeyText(attempt) : attempt.apiKey;
    case Address:
        return attempt.peer == attempt.address
                   ? attempt.userAgent
                   : tr("Through %1\n%2").arg(attempt.peer.toString(), attempt.userAgent);
    case Endpoint: return tr("Request %1").arg(attempt.requestId);
    default: return {};
    }
}

QVariant AttemptsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Duration)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Time)
        return tr("Local time, %1. A time's tooltip has it in UTC.").arg(zoneText(displayNow()));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Local time");
    case OutcomeColumn: return tr("Outcome");
    case ClientColumn: return tr("Client");
    case Key: return tr("API key");
    case Address: return tr("Address");
    case Endpoint: return tr("Endpoint");
    case Status: return tr("Status");
    case Duration: return tr("Duration");
    case ColumnCount: break;
    }
    return {};
}

void AttemptsModel::reset(QList<LoginAttempt> attempts)
{
    if (attempts.size() > capacity)
        attempts.remove(0, attempts.size() - capacity);
    beginResetModel();
    m_rows.assign(std::make_move_iterator(attempts.begin()),
                  std::make_move_iterator(attempts.end()));
    endResetModel();
}

void AttemptsModel::append(const QList<LoginAttempt> &attempts)
{
    auto first = std::upper_bound(attempts.cbegin(), attempts.cend(), newestId(),
                                  [](qint64 id, const LoginAttempt &a) { return id < a.id; });
    if (attempts.cend() - first > capacity)
        first = attempts.cend() - capacity;
    const int count = int(attempts.cend() - first);
    if (count == 0)
        return;
    dropOldest(rowCount() + count - capacity);
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_rows.insert(m_rows.end(), first, attempts.cend());
    endInsertRows();
}

void AttemptsModel::prepend(const QList<LoginAttempt> &attempts)
{
    const qsizetype count = std::min(attempts.size(), qsizetype(capacity - rowCount()));
    if (count <= 0)
        return;
    beginInsertRows({}, 0, int(count) - 1);
    m_rows.insert(m_rows.begin(), attempts.cend() - count, attempts.cend());
    endInsertRows();
}

int AttemptsModel::rowOf(qint64 id) const
{
    const auto found =
        std::lower_bound(m_rows.cbegin(), m_rows.cend(), id,
                         [](const LoginAttempt &a, qint64 wanted) { return a.id < wanted; });
    return found != m_rows.cend() && found->id == id ? int(found - m_rows.cbegin()) : -1;
}

void AttemptsModel::dropOldest(int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    endRemoveRows();
}

void AttemptsModel::renamed(qint64 clientId)
{
    // Only rows on screen asked for the name; which those are only the view knows. One signal over
    // the rows that name this client costs a walk and no repaint of what is not seen.
    const auto names = [clientId](const LoginAttempt &a) {
        return a.clientId == clientId;
    };
    const auto first = std::find_if(m_rows.cbegin(), m_rows.cend(), names);
    if (first == m_rows.cend())
        return;
    const auto last = std::find_if(m_rows.crbegin(), m_rows.crend(), names);
    Q_EMIT dataChanged(index(int(first - m_rows.cbegin()), ClientColumn),
                       index(int(last.base() - m_rows.cbegin()) - 1, ClientColumn),
                       {Qt::DisplayRole});
}

} // namespace Gatehouse::Ui
