// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/celldelegate.h"

namespace Gatehouse::Ui {

/// A number with a bar under it that says how large it is beside the others (ShareRole).
class BarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    CellDelegate m_cell;
};

} // namespace Gatehouse::Ui
