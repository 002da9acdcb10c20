// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientimport.h"

#include <QAbstractTableModel>

namespace Gatehouse::Ui {

/// What importing a file will do, a row for each line of it; or only for lines of one kind.
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Line, What, Name, Key, Details, ColumnCount };
    using Kind = Admin::ImportLine::Kind;

    explicit ImportModel(const QList<Admin::ImportLine> &lines, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    int count(Kind kind) const;
    /// Whether the file names any key at all.
    bool hasKeys() const;
    void showOnly(std::optional<Kind> kind);

private:
    const QList<Admin::ImportLine> m_lines;
    QList<int> m_shown; ///< places in m_lines
};

} // namespace Gatehouse::Ui
