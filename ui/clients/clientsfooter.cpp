// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientsfooter.h"

#include "clients/bulkbar.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ClientsFooter::ClientsFooter(ClientCommands &commands, QWidget *parent)
    : QStackedWidget(parent)
    , m_count(new MutedLabel)
    , m_bulk(new BulkBar(commands))
{
    m_count->setObjectName(u"clientsCount"_s);
    addWidget(m_count);
    addWidget(m_bulk);
    setFixedHeight(Theme::rowHeight);
    connect(m_bulk, &BulkBar::dismissed, this, &ClientsFooter::dismissed);
}

void ClientsFooter::setCounts(const Admin::ClientCounts &counts)
{
    const QLocale locale;
    const QString total =
        counts.total == 1 ? tr("1 client") : tr("%1 clients").arg(locale.toString(counts.total));
    m_count->setText(
        counts.matching == counts.total
            ? total
            : tr("%1 of %2", "7 of 100 clients").arg(locale.toString(counts.matching), total));
}

void ClientsFooter::setSelected(int count)
{
    m_bulk->setCount(count);
    setCurrentWidget(count > 1 ? static_cast<QWidget *>(m_bulk) : m_count);
}

} // namespace Gatehouse::Ui
