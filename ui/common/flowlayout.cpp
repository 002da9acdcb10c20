// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace Gatehouse::Ui {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? m_gap : 0);
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    QList<QLayoutItem *> row;
    int x = 0;
    int y = 0;
    int height = 0;
    const auto endRow = [&] {
        int left = rect.left();
        for (QLayoutItem *item : std::as_const(row)) {
            const QSize size =
                item->sizeHint().boundedTo({rect.width(), item->sizeHint().height()});
            if (move)
                item->setGeometry(
                    {QPoint(left, rect.top() + y + (height - size.height()) / 2), size});
            left += size.width() + m_gap;
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!row.isEmpty() && x + size.width() > rect.width()) {
            endRow();
            y += height + m_gap;
            x = height = 0;
        }
        row.append(item);
        x += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    endRow();
    return y + height;
}

} // namespace Gatehouse::Ui
