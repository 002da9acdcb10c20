// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/bulkbar.h"

#include "clients/clientcommands.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

BulkBar::BulkBar(ClientCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
{
    setObjectName(u"bulkBar"_s);
    setAccessibleName(tr("Selected clients"));
    m_text->setObjectName(u"bulkText"_s);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid / 2);
    row->addWidget(m_text);
    row->addSpacing(Theme::grid);
    for (QAction *action :
         {commands.activate(), commands.suspend(), commands.revoke(), commands.exportSelected()}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(u"bulk-"_s + action->objectName());
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *close = new QToolButton;
    close->setIcon(Icons::line(u"close"_s));
    close->setObjectName(u"bulkClose"_s);
    close->setAccessibleName(tr("Select none"));
    close->setToolTip(tr("Select none (Esc)"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, &BulkBar::dismissed);
    row->addWidget(close);
}

void BulkBar::setCount(int count)
{
    m_text->setText(tr("%n clients selected", nullptr, count));
}

} // namespace Gatehouse::Ui
