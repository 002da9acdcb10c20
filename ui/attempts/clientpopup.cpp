// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/clientpopup.h"

#include "common/celldelegate.h"
#include "common/cells.h"
#include "common/searchfield.h"
#include "common/theme.h"
#include "common/whendone.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int mostShown = 50;

} // namespace

ClientPopup::ClientPopup(Admin::AdminService &service, QWidget *parent)
    : FilterPopup(tr("Attempts of one client"), parent)
    , m_service(service)
    , m_search(new SearchField(tr("Search id, name, key or note")))
    , m_found(new QListWidget)
{
    setObjectName(u"clientPopup"_s);
    m_search->setObjectName(u"filterClientSearch"_s);
    m_search->installEventFilter(this);
    m_found->setObjectName(u"filterClients"_s);
    m_found->setAccessibleName(tr("Clients found"));
    m_found->setFixedHeight(6 * Theme::rowHeight + 4);
    m_found->setItemDelegate(new CellDelegate(m_found));
    m_found->setUniformItemSizes(true);
    m_found->setTextElideMode(Qt::ElideRight);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column()->addWidget(m_search);
    column()->addWidget(m_found);
    addFoot();
    applyButton()->setEnabled(false);
    setFocusProxy(m_search);
    m_search->setFocus();
    connect(m_search, &SearchField::searched, this, &ClientPopup::search);
    connect(m_found, &QListWidget::itemActivated, this, &ClientPopup::apply);
    connect(m_found, &QListWidget::itemClicked, this, &ClientPopup::apply);
    search();
}

void ClientPopup::apply()
{
    if (const QListWidgetItem *item = m_found->currentItem()) {
        Q_EMIT chosen(item->data(IdRole).toLongLong());
        close();
    }
}

bool ClientPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_found->count() > 0) {
            m_found->setCurrentRow(
                std::clamp(m_found->currentRow() + step, 0, m_found->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_search->text().isEmpty()) {
            close();
            return true;
        }
    }
    return FilterPopup::eventFilter(watched, event);
}

void ClientPopup::search()
{
    const quint64 generation = ++m_generation;
    Admin::ClientListQuery query;
    query.search = m_search->text().trimmed();
    query.limit = mostShown;
    whenDone(this, m_service.clients(query),
             [this, generation](const Result<QList<Admin::ClientRow>> &rows) {
                 if (generation == m_generation)
                     showFound(rows);
             });
}

void ClientPopup::showFound(const Result<QList<Admin::ClientRow>> &rows)
{
    m_found->clear();
    if (rows) {
        for (const Admin::ClientRow &row : *rows) {
            auto *item = new QListWidgetItem(
                tr("%1 · id %2", "a client's name and id").arg(row.client.name).arg(row.client.id));
            item->setData(IdRole, row.client.id);
            item->setToolTip(row.client.apiKey.text());
            m_found->addItem(item);
        }
        m_found->setCurrentRow(0);
    }
    applyButton()->setEnabled(m_found->count() > 0);
    showFault(!rows ? rows.error().message
              : m_found->count() == 0
                  ? tr("No client matches. Search for another part of its name.")
                  : QString());
}

} // namespace Gatehouse::Ui
