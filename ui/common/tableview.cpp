// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/tableview.h"

#include "common/celldelegate.h"
#include "common/clipboard.h"
#include "common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSettings>
#include <QStyleOptionHeader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Theme::rowHeight);
    verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFixedHeight(Theme::rowHeight);
    horizontalHeader()->setMinimumSectionSize(48);
}

void TableView::setStretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

int TableView::sizeHintForRow(int row) const
{
    Q_UNUSED(row)
    return Theme::rowHeight;
}

void TableView::fitColumn(int column, int width)
{
    setColumnWidth(column, std::max(width, headerWidth(column)));
}

int TableView::headerWidth(int column) const
{
    const QHeaderView *header = horizontalHeader();
    constexpr int wide = 1000;
    QStyleOptionHeader option;
    option.initFrom(header);
    option.rect = QRect(0, 0, wide, Theme::rowHeight);
    option.state |= QStyle::State_Horizontal;
    if (header->isSortIndicatorShown() && isSortable(column))
        option.sortIndicator = QStyleOptionHeader::SortDown;
    const QRect label = style()->subElementRect(QStyle::SE_HeaderLabel, &option, header);
    const QString text = model()->headerData(column, Qt::Horizontal).toString();
    return header->fontMetrics().horizontalAdvance(text) + wide - label.width();
}

bool TableView::isSortable(int column) const
{
    Q_UNUSED(column)
    return true;
}

QString TableView::selectionAsText() const
{
    QList<int> rows;
    const QModelIndexList selected =
        selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());

    QString text;
    for (int row : std::as_const(rows)) {
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (horizontalHeader()->isSectionHidden(column))
                continue;
            QString cell = model()->index(row, column).data().toString();
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
            if (visual > 0)
                text += u'\t';
            text += cell;
        }
        text += u'\n';
    }
    return text;
}

void TableView::saveColumns(QSettings &settings, const QString &key) const
{
    settings.setValue(key, horizontalHeader()->saveState());
}

bool TableView::restoreColumns(const QSettings &settings, const QString &key)
{
    const QByteArray state = settings.value(key).toByteArray();
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return false;
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        if (!isColumnHidden(column))
            fitColumn(column, columnWidth(column));
    return true;
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveHome && action != MoveEnd)
        return QTableView::moveCursor(action, modifiers);
    // Whole rows are chosen: a step to the row's first or last cell would be none.
    const QModelIndex corner = QTableView::moveCursor(action, modifiers | Qt::ControlModifier);
    return currentIndex().isValid() ? corner.siblingAtColumn(currentIndex().column()) : corner;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (const QString text = selectionAsText(); !text.isEmpty())
            copyPlainText(text);
        event->accept();
    } else if (event->matches(QKeySequence::Delete)) {
        Q_EMIT deletePressed();
        event->accept();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const bool byKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeyboard && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace Gatehouse::Ui
