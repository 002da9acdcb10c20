// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QList>

#include <functional>

namespace Gatehouse::Ui {

/// Something that can be done, as the palette lists it.
struct PaletteCommand
{
    QString name;
    QString hint; ///< its key, or what kind of thing it is
    QIcon icon;
    std::function<void()> run;
    QStringList aliases = {};
    /// Not listed before something is typed, and then only where each word begins one of its own.
    bool mustBeNamed = false;
};

/// The commands that fit what was typed, best first; then what was found elsewhere (clients), as it
/// came.
class CommandsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int hintRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

    void setCommands(QList<PaletteCommand> commands);
    void setTyped(const QString &typed);
    /// For the text typed now; dropped at the next one.
    void setFound(QList<PaletteCommand> found);
    /// What that row does, as a copy: it may end the model.
    std::function<void()> command(int row) const;

private:
    const PaletteCommand &at(int row) const;
    void arrange();

    QList<PaletteCommand> m_commands;
    QList<PaletteCommand> m_found;
    QList<qsizetype> m_fitting; // into m_commands
    QString m_typed;
};

} // namespace Gatehouse::Ui
