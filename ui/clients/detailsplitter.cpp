// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/detailsplitter.h"

#include "common/theme.h"

#include <QResizeEvent>

#include <algorithm>

namespace Gatehouse::Ui {

namespace {

constexpr int leastListWidth = 360; // a name, a status and the last day

} // namespace

DetailSplitter::DetailSplitter(QWidget *list, QWidget *detail, QWidget *parent)
    : QSplitter(parent)
    , m_list(list)
    , m_detail(detail)
{
    setHandleWidth(2 * Theme::grid);
    addWidget(list);
    addWidget(detail);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setChildrenCollapsible(false);
    setSizes({600, 456});
    m_detail->hide();
}

void DetailSplitter::setDetailOpen(bool open)
{
    m_open = open;
    arrange();
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    arrange();
    QSplitter::resizeEvent(event);
}

void DetailSplitter::arrange()
{
    const int detailWidth = std::max(m_detail->minimumWidth(), m_detail->minimumSizeHint().width());
    const bool roomForBoth = width() >= leastListWidth + handleWidth() + detailWidth;
    m_list->setVisible(!m_open || roomForBoth);
    m_detail->setVisible(m_open);
    Q_EMIT arranged(m_open && roomForBoth, m_open && !roomForBoth);
}

} // namespace Gatehouse::Ui
