// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/importmodel.h"

#include "common/badge.h"
#include "common/cells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Admin::ImportLine;

Badge kindBadge(ImportLine::Kind kind)
{
    switch (kind) {
    case ImportLine::Kind::New: return {ImportModel::tr("New"), u"plus"_s, Tone::Success};
    case ImportLine::Kind::Changed: return {ImportModel::tr("Changes"), u"edit"_s, Tone::Accent};
    case ImportLine::Kind::Unchanged:
        return {ImportModel::tr("No change"), u"check"_s, Tone::Neutral};
    case ImportLine::Kind::Bad: return {ImportModel::tr("Left out"), u"warning"_s, Tone::Danger};
    }
    return {};
}

QString changeText(const ImportLine::Change &change)
{
    using Field = ImportLine::Field;
    switch (change.field) {
    case Field::Name: return ImportModel::tr("Name: %1 → %2").arg(change.from, change.to);
    case Field::Status: return ImportModel::tr("Status: %1 → %2").arg(change.from, change.to);
    case Field::Note:
        if (change.from.isEmpty())
            return ImportModel::tr("Note: %1").arg(change.to);
        return change.to.isEmpty() ? ImportModel::tr("Note removed: %1").arg(change.from)
                                   : ImportModel::tr("Note: %1 → %2").arg(change.from, change.to);
    case Field::ResourceServer:
        return change.to == "true"_L1 ? ImportModel::tr("May check tokens")
                                      : ImportModel::tr("May no longer check tokens");
    case Field::LoginsPerMinute:
        return change.to == loginLimitText({})
                   ? ImportModel::tr("May log in as often as it likes")
                   : ImportModel::tr("Logins a minute: up to %1").arg(change.to);
    case Field::WhitelistAdded: return ImportModel::tr("Adds %1").arg(change.to);
    case Field::WhitelistChanged:
        return ImportModel::tr("Range: %1 → %2").arg(change.from, change.to);
    case Field::WhitelistRemoved: return ImportModel::tr("Removes %1").arg(change.to);
    }
    return {};
}

QString newText(const ImportLine &line)
{
    QStringList parts;
    if (line.isNamesake)
        parts += ImportModel::tr("Another client has this name");
    if (line.wanted.status != ClientStatus::Active)
        parts += toString(line.wanted.status);
    if (line.wanted.resourceServer)
        parts += ImportModel::tr("May check tokens");
    if (line.wanted.loginsPerMinute)
        parts += ImportModel::tr("Logins a minute: up to %1").arg(*line.wanted.loginsPerMinute);
    const qsizetype ranges = line.wanted.whitelist.size();
    parts += ranges == 0   ? ImportModel::tr("Any address may call")
             : ranges == 1 ? ImportModel::tr("1 address range")
                           : ImportModel::tr("%n address ranges", nullptr, int(ranges));
    parts += line.wanted.secret ? ImportModel::tr("with its own secret")
                                : ImportModel::tr("a secret is made");
    return parts.join(u" · "_s);
}

QString details(const ImportLine &line)
{
    if (line.kind == ImportLine::Kind::Bad)
        return line.fault;
    if (line.kind == ImportLine::Kind::New)
        return newText(line);
    QStringList parts;
    for (const ImportLine::Change &change : line.changes)
        parts += changeText(change);
    if (line.opensToAnyAddress())
        parts += ImportModel::tr("Any address may call");
    return parts.join(u" · "_s);
}

// As rich text it is broken into lines rather than cut at the screen's edge.
QString tip(const ImportLine &line)
{
    return u"<p>%1</p>"_s.arg(details(line).toHtmlEscaped());
}

} // namespace

ImportModel::ImportModel(const QList<ImportLine> &lines, QObject *parent)
    : QAbstractTableModel(parent)
    , m_lines(lines)
{
    showOnly({});
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImportLine &line = m_lines[m_shown[index.row()]];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Line: return QString::number(line.line);
        case What: return kindBadge(line.kind).text;
        case Name: return line.wanted.name;
        case Key: return line.wanted.apiKey.value_or(QString());
        case Details: return details(line);
        case ColumnCount: break;
        }
        return {};
    case Qt::ToolTipRole: return column == Details ? tip(line) : QVariant();
    case BadgeRole: return column == What ? QVariant::fromValue(kindBadge(line.kind)) : QVariant();
    case MonospaceRole: return column == Key;
    case MutedRole: return column == Line || line.kind == ImportLine::Kind::Unchanged;
    default: return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Line: return tr("Line");
    case What: return tr("What happens");
    case Name: return tr("Name");
    case Key: return tr("API key");
    case Details: return tr("Details");
    case ColumnCount: break;
    }
    return {};
}

int ImportModel::count(Kind kind) const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [kind](const ImportLine &line) { return line.kind == kind; }));
}

bool ImportModel::hasKeys() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const ImportLine &line) {
        return !line.wanted.apiKey.value_or(QString()).trimmed().isEmpty();
    });
}

void ImportModel::showOnly(std::optional<Kind> kind)
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < int(m_lines.size()); ++i)
        if (!kind || m_lines[i].kind == *kind)
            m_shown.append(i);
    endResetModel();
}

} // namespace Gatehouse::Ui
