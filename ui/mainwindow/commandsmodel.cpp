// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/commandsmodel.h"

#include "mainwindow/commandmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

/// How well the text fits the command's name, or the alias that it fits best.
std::optional<int> fit(const QString &typed, const PaletteCommand &command)
{
    std::optional<int> best;
    for (const QString &name : QStringList(command.name) + command.aliases) {
        if (!command.mustBeNamed || (!typed.isEmpty() && beginsWords(typed, name)))
            best = std::max(best, commandMatch(typed, name));
    }
    return best;
}

} // namespace

int CommandsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fitting.size() + m_found.size());
}

const PaletteCommand &CommandsModel::at(int row) const
{
    return row < m_fitting.size() ? m_commands[m_fitting[row]] : m_found[row - m_fitting.size()];
}

QVariant CommandsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PaletteCommand &command = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return command.name;
    case Qt::DecorationRole: return command.icon;
    case hintRole: return command.hint;
    case Qt::AccessibleTextRole:
        return command.hint.isEmpty() ? command.name : u"%1, %2"_s.arg(command.name, command.hint);
    default: return {};
    }
}

void CommandsModel::setCommands(QList<PaletteCommand> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_found.clear();
    arrange();
    endResetModel();
}

void CommandsModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    m_found.clear();
    arrange();
    endResetModel();
}

void CommandsModel::setFound(QList<PaletteCommand> found)
{
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

std::function<void()> CommandsModel::command(int row) const
{
    return row >= 0 && row < rowCount() ? at(row).run : std::function<void()>();
}

void CommandsModel::arrange()
{
    QList<std::pair<int, qsizetype>> scores;
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        if (const auto score = fit(m_typed, m_commands[i]))
            scores.append({*score, i});
    std::stable_sort(scores.begin(), scores.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    m_fitting.clear();
    for (const auto &[score, i] : std::as_const(scores))
        m_fitting.append(i);
}

} // namespace Gatehouse::Ui
