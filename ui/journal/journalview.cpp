// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalview.h"

#include "admin/attemptfeed.h"
#include "common/clientnames.h"
#include "common/liststack.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "journal/journaldetail.h"

#include <QItemSelectionModel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

JournalView::JournalView(const Services &services, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_service(services.admin)
    , m_names(orientation == Qt::Vertical ? nullptr : new ClientNames(services.admin, this))
    , m_model(m_names)
    , m_table(new TableView)
    , m_detail(new JournalDetail)
{
    const bool isTall = orientation == Qt::Vertical;
    m_table->setObjectName(u"journalTable"_s);
    m_table->setAccessibleName(tr("Changes, the newest first"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->fitColumn(JournalModel::Time, 144);
    m_table->fitColumn(JournalModel::What, 160);
    m_table->fitColumn(JournalModel::Who, 120);
    m_table->fitColumn(JournalModel::Where, 116);
    m_table->setStretchColumn(JournalModel::Subject);

    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"journalDetailScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_detail);
    scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    auto *splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, isTall ? 3 : 2);
    splitter->setStretchFactor(1, isTall ? 2 : 1);
    scroll->setMinimumSize(isTall ? 0 : 264, isTall ? 120 : 0);
    if (isTall) { // there is little room, and the detail says it
        m_table->hideColumn(JournalModel::Who);
        m_table->hideColumn(JournalModel::Where);
    }
    m_list = new ListStack(splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    setFocusProxy(m_table);

    connect(m_list, &ListStack::retried, this, &JournalView::refresh);
    connect(&m_model, &JournalModel::moreWanted, this, &JournalView::loadMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JournalView::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &JournalView::showCurrent);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const auto client = m_model.entry(index.row()).clientId)
            Q_EMIT clientRequested(*client);
    });
    connect(&services.feed, &Admin::AttemptFeed::revisionChanged, this, &JournalView::refresh);
    connect(&services.feed, &Admin::AttemptFeed::recovered, this, &JournalView::refresh);
    if (m_names)
        connect(&services.feed, &Admin::AttemptFeed::revisionChanged, m_names,
                &ClientNames::markStale);
    m_list->showLoading();
}

void JournalView::setFilter(const JournalFilter &filter)
{
    m_filter = filter;
    m_model.clear();
    m_list->showLoading();
    refresh();
}

void JournalView::refresh()
{
    m_stale = true;
    load();
}

void JournalView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void JournalView::load()
{
    if (!m_stale || !isVisible())
        return;
    m_stale = false;
    whenDone(this, m_service.before(std::numeric_limits<qint64>::max(), m_filter, pageSize),
             [this, generation = ++m_generation](const Result<QList<JournalEntry>> &entries) {
                 if (generation != m_generation)
                     return;
                 if (!entries) {
                     m_stale = true;
                     m_list->showError(entries.error().message);
                     return;
                 }
                 m_model.setNewest(*entries, entries->size() == pageSize);
                 showState();
             });
}

void JournalView::loadMore()
{
    whenDone(this, m_service.before(m_model.oldestId(), m_filter, pageSize),
             [this, oldest = m_model.oldestId()](const Result<QList<JournalEntry>> &entries) {
                 // Another list has taken its place meanwhile.
                 if (entries && oldest == m_model.oldestId())
                     m_model.append(*entries, entries->size() == pageSize);
             });
}

void JournalView::showState()
{
    if (m_model.rowCount() > 0) {
        m_list->showContent();
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    } else if (!m_filter.text.isEmpty()) {
        m_list->showEmpty(u"search"_s, tr("Nothing found"),
                          tr("No change says that. Search for other words."));
    } else {
        m_list->showEmpty(u"journal"_s, tr("No changes yet"),
                          tr("Who changed what, when and from where appears here at once."));
    }
}

void JournalView::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_detail->setEntry(row >= 0 && row < m_model.rowCount() ? &m_model.entry(row) : nullptr);
}

} // namespace Gatehouse::Ui
