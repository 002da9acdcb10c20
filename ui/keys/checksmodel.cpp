// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/checksmodel.h"

#include "admin/tokensentences.h"
#include "common/badge.h"
#include "common/cells.h"
#include "common/timelabel.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using State = TokenVerdict::State;

Badge badgeOf(State state, TokenCheck check)
{
    const QString name = Admin::TokenSentences::name(check);
    switch (state) {
    case State::Passed: return {name, u"check"_s, Tone::Success};
    case State::Failed: return {name, u"close"_s, Tone::Danger};
    case State::NotReached: return {name, u"minus"_s, Tone::Neutral};
    }
    return {};
}

QString spokenState(State state)
{
    switch (state) {
    case State::Passed: return ChecksModel::tr("passed");
    case State::Failed: return ChecksModel::tr("failed");
    case State::NotReached: return ChecksModel::tr("not reached");
    }
    return {};
}

} // namespace

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_verdict ? 0 : tokenCheckCount;
}

int ChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto check = TokenCheck(index.row());
    const State state = m_verdict->state(check);
    const bool isFinding = index.column() == Finding;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isFinding ? Admin::TokenSentences::finding(*m_verdict, check, displayNow())
                         : Admin::TokenSentences::name(check);
    case Qt::AccessibleTextRole:
        return isFinding ? QVariant()
                         : tr("%1: %2", "check: state")
                               .arg(Admin::TokenSentences::name(check), spokenState(state));
    case BadgeRole: return isFinding ? QVariant() : QVariant::fromValue(badgeOf(state, check));
    case MutedRole: return state == State::NotReached;
    default: return {};
    }
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Check ? tr("Check") : tr("Found");
}

void ChecksModel::setVerdict(std::optional<TokenVerdict> verdict)
{
    beginResetModel();
    m_verdict = std::move(verdict);
    endResetModel();
}

int ChecksModel::failedRow() const
{
    const auto failed = m_verdict ? m_verdict->failed() : std::nullopt;
    return failed ? int(*failed) : -1;
}

} // namespace Gatehouse::Ui
