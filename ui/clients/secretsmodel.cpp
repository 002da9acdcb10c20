// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/secretsmodel.h"

#include "common/badge.h"
#include "common/cells.h"
#include "common/timelabel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Admin::SecretInfo;

Badge stateBadge(const SecretInfo &secret, Timestamp now)
{
    if (!secret.expiresAt)
        return {SecretsModel::tr("Live"), u"check"_s, Tone::Success};
    if (now < *secret.expiresAt)
        return {SecretsModel::tr("Ends %1").arg(briefMomentText(*secret.expiresAt, now)),
                u"clock"_s, Tone::Warning};
    return {SecretsModel::tr("Ended"), u"ban"_s, Tone::Neutral};
}

} // namespace

int SecretsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_secrets.size());
}

int SecretsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SecretsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SecretInfo &secret = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(secret, column);
    case Qt::ToolTipRole:
        if (column == Created)
            return momentTip(secret.createdAt);
        if (column == State && secret.expiresAt)
            return momentTip(*secret.expiresAt);
        if (column == LastUsed && secret.lastUsed)
            return momentTip(*secret.lastUsed);
        return {};
    case BadgeRole:
        return column == State ? QVariant::fromValue(stateBadge(secret, displayNow())) : QVariant();
    case MutedRole:
        return column == Id || column == Scheme || (column == LastUsed && !secret.lastUsed);
    case IdRole: return secret.id;
    default: return {};
    }
}

QString SecretsModel::text(const SecretInfo &secret, Column column) const
{
    switch (column) {
    case Id: return QString::number(secret.id);
    case State: return stateBadge(secret, displayNow()).text;
    case Created: return momentText(secret.createdAt, displayNow());
    case LastUsed:
        return secret.lastUsed ? momentText(*secret.lastUsed, displayNow()) : tr("Never");
    case Scheme: return secret.scheme == SecretScheme::Hmac ? tr("Generated") : tr("Chosen");
    case ColumnCount: break;
    }
    return {};
}

QVariant SecretsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Id: return tr("ID");
    case State: return tr("State");
    case Created: return tr("Created");
    case LastUsed: return tr("Last used");
    case Scheme: return tr("Kind");
    case ColumnCount: break;
    }
    return {};
}

void SecretsModel::setSecrets(QList<SecretInfo> secrets)
{
    std::sort(secrets.begin(), secrets.end(), [](const SecretInfo &a, const SecretInfo &b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.id > b.id;
    });
    const bool sameIds =
        std::equal(secrets.cbegin(), secrets.cend(), m_secrets.cbegin(), m_secrets.cend(),
                   [](const SecretInfo &a, const SecretInfo &b) { return a.id == b.id; });
    if (sameIds && !secrets.isEmpty()) { // the selection stays
        m_secrets = std::move(secrets);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_secrets = std::move(secrets);
    endResetModel();
}

bool SecretsModel::isLive(int row) const
{
    return at(row).isLive(displayNow());
}

int SecretsModel::liveCount() const
{
    int live = 0;
    for (int row = 0; row < rowCount(); ++row)
        live += isLive(row);
    return live;
}

} // namespace Gatehouse::Ui
