// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSettings;

namespace Gatehouse::Ui {

/// The one look of all tables: whole rows, no grid, fixed row height, columns a person may move and
/// size. Home and End go to the first and the last row. Copy gives the selected rows as
/// tab-separated text.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// The column that takes what room the others leave.
    void setStretchColumn(int column);

    /// At least so wide, and as wide as its header's text needs, in whatever language that is.
    void fitColumn(int column, int width);
    /// What the header's text needs, the mark of the order included where the table has one.
    int headerWidth(int column) const;

    /// Of any row; a list that drops down measures itself by it.
    int sizeHintForRow(int row) const override;

    /// The selected rows as tab-separated text, in the order shown; empty where none is.
    QString selectionAsText() const;

    void saveColumns(QSettings &settings, const QString &key) const;
    /// No narrower than the headers' texts, which another language may have made longer. False
    /// where nothing (or nothing that fits) was saved.
    bool restoreColumns(const QSettings &settings, const QString &key);

Q_SIGNALS:
    /// Return or Enter on the current row.
    void opened(const QModelIndex &index);
    void deletePressed();

protected:
    /// Whether its header gets the mark of the order, in a table that has one.
    virtual bool isSortable(int column) const;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace Gatehouse::Ui
