// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/keysmodel.h"

#include "common/cells.h"
#include "common/timelabel.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

using Admin::SigningKeyInfo;

namespace {

QString createdText(Timestamp created, Timestamp now)
{
    const QString moment = momentText(created, now);
    return now - created < std::chrono::days(1)
               ? moment
               : KeysModel::tr("%1 (%2)", "moment (age)").arg(moment, ageText(created, now));
}

} // namespace

Badge keyBadge(const SigningKeyInfo &key, Timestamp now)
{
    switch (key.state(now)) {
    case KeyState::Published:
        return {KeysModel::tr("Published, signs from %1", "moment")
                    .arg(fixedMomentText(key.period.signsFrom, now)),
                u"clock"_s, Tone::Accent};
    case KeyState::Signing: return {KeysModel::tr("Active"), u"check"_s, Tone::Success};
    case KeyState::Verifying: return {KeysModel::tr("Verifying only"), u"clock"_s, Tone::Warning};
    case KeyState::Retired: return {KeysModel::tr("Retired"), u"ban"_s, Tone::Neutral};
    }
    return {};
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SigningKeyInfo &key = m_keys[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(key, column);
    case Qt::ToolTipRole: return tip(key, column);
    case BadgeRole:
        return column == State ? QVariant::fromValue(keyBadge(key, displayNow())) : QVariant();
    case MonospaceRole: return column == Kid;
    case MutedRole: return key.state(displayNow()) == KeyState::Retired || column == Algorithm;
    default: return {};
    }
}

QString KeysModel::text(const SigningKeyInfo &key, Column column) const
{
    switch (column) {
    case Kid: return key.kid;
    case Algorithm: return key.algorithm;
    case Created: return createdText(key.createdAt, displayNow());
    case State: return keyBadge(key, displayNow()).text;
    case Until:
        return key.period.retiresAt ? momentText(*key.period.retiresAt, displayNow())
                                    : tr("Until it is rotated");
    case ColumnCount: break;
    }
    return {};
}

QString KeysModel::tip(const SigningKeyInfo &key, Column column) const
{
    if (column == Created)
        return momentTip(key.createdAt);
    if (column == Until && key.period.retiresAt)
        return momentTip(*key.period.retiresAt);
    if (column != State)
        return {};
    switch (key.state(displayNow())) {
    case KeyState::Published:
        return tr("Verifies already, and is among the public keys, so that everybody knows it "
                  "before it signs.");
    case KeyState::Signing: return tr("Signs all new tokens, and verifies them.");
    case KeyState::Verifying:
        return tr("Signs nothing any more. What it signed is good until it expires.");
    case KeyState::Retired: return tr("Everything it signed has expired.");
    }
    return {};
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Kid: return tr("Key ID");
    case Algorithm: return tr("Algorithm");
    case Created: return tr("Created");
    case State: return tr("State");
    case Until: return tr("Verifies until");
    case ColumnCount: break;
    }
    return {};
}

void KeysModel::setKeys(QList<SigningKeyInfo> keys)
{
    beginResetModel();
    m_keys = std::move(keys);
    endResetModel();
}

} // namespace Gatehouse::Ui
