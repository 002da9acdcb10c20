// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientspage.h"

#include "admin/attemptfeed.h"
#include "clients/clientactions.h"
#include "clients/clientdetailpanel.h"
#include "clients/firstrun.h"
#include "clients/newclientdialog.h"
#include "common/cells.h"
#include "common/clipboard.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/searchfield.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "mainwindow/serverhandle.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr auto columnsKey = "clients/columns"_L1;
constexpr auto splitterKey = "clients/splitter"_L1;
constexpr auto statusKey = "clients/status"_L1;

} // namespace

ClientsPage::ClientsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                         QWidget *parent)
    : Page(parent)
    , m_service(services.admin)
    , m_server(services.server)
    , m_loader(services.admin, m_model)
    , m_actions(new ClientActions(services.admin, services.server, toaster, this))
{
    Q_UNUSED(navigator)
    Admin::AttemptFeed &feed = services.feed;
    setObjectName(u"clientsPage"_s);
    buildTable();
    m_detail = new ClientDetailPanel(*m_actions);
    m_detail->hide();
    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"clientsSplitter"_s);
    m_splitter->setHandleWidth(2 * Theme::grid);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({600, 456});
    m_count = new MutedLabel;
    m_count->setObjectName(u"clientsCount"_s);

    m_main = new QWidget;
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid + 4);
    column->addWidget(buildTools());
    column->addWidget(m_splitter, 1);
    column->addWidget(m_count);
    m_firstRun = new FirstRun(m_service, m_server);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_main);
    m_pages->addWidget(m_firstRun);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_pages);

    setFocusProxy(m_table);

    connect(&m_loader, &ClientsLoader::firstPageLoaded, this, &ClientsPage::showState);
    connect(&m_loader, &ClientsLoader::loaded, this, &ClientsPage::showState);
    connect(&m_loader, &ClientsLoader::failed, this, [this](const Error &error) {
        if (!m_firstRun->isHandingOver())
            m_pages->setCurrentWidget(m_main);
        m_list->showError(error.message);
    });
    // What was changed between this page's first look and the feed's is told by neither.
    connect(&feed, &Admin::AttemptFeed::started, &m_loader, &ClientsLoader::reloadSoon);
    connect(&feed, &Admin::AttemptFeed::revisionChanged, &m_loader, &ClientsLoader::reloadSoon);
    connect(&feed, &Admin::AttemptFeed::revisionChanged, m_detail, &ClientDetailPanel::reload);
    connect(&feed, &Admin::AttemptFeed::recovered, this, &ClientsPage::refresh);
    connect(&feed, &Admin::AttemptFeed::arrived, this, &ClientsPage::take);
    connect(m_list, &ListStack::retried, this, &ClientsPage::refresh);
    connect(m_list, &ListStack::emptyActivated, this, [this] {
        m_search->clear();
        m_status->setCurrentIndex(0);
    });
    connect(m_detail, &ClientDetailPanel::closed, this, &ClientsPage::closeDetail);
    connect(m_detail, &ClientDetailPanel::vanished, this, &ClientsPage::closeDetail);
    connect(m_firstRun, &FirstRun::created, this, &ClientsPage::selectClient);
    connect(m_firstRun, &FirstRun::finished, this, [this] {
        m_pages->setCurrentWidget(m_main);
        m_table->setFocus(Qt::OtherFocusReason);
        refresh();
    });
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, &m_model, &ClientsModel::clockTicked);
    m_clock.start();
    restore();
    m_list->showLoading();
    m_loader.reload();
}

ClientsPage::~ClientsPage()
{
    setCompact(false);
    QSettings settings;
    m_table->saveColumns(settings, columnsKey);
    settings.setValue(splitterKey, m_splitter->saveState());
    settings.setValue(statusKey, m_status->currentIndex());
}

QString ClientsPage::title() const
{
    return tr("Clients");
}

QString ClientsPage::iconName() const
{
    return u"clients"_s;
}

void ClientsPage::focusSearch()
{
    if (m_pages->currentWidget() != m_main)
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClientsPage::refresh()
{
    if (m_list->isFailed())
        m_list->showLoading();
    m_loader.reload();
    m_detail->reload();
}

void ClientsPage::newClient()
{
    if (m_pages->currentWidget() == m_firstRun) {
        m_firstRun->focusName();
        return;
    }
    auto *dialog = new NewClientDialog(m_service, m_server.baseUrl(), window());
    connect(dialog, &NewClientDialog::created, this, &ClientsPage::selectClient);
    dialog->open();
}

void ClientsPage::showClient(qint64 id, Navigator::ClientTab tab)
{
    selectClient(id);
    m_detail->showTab(int(tab));
}

QWidget *ClientsPage::buildTools()
{
    m_search = new SearchField(tr("Search id, name, key, note or address"));
    m_search->setObjectName(u"clientsSearch"_s);
    m_search->setFixedWidth(300);
    m_status = new QComboBox;
    m_status->setObjectName(u"clientsStatus"_s);
    m_status->setAccessibleName(tr("Status shown"));
    m_status->addItem(tr("All statuses"));
    m_status->addItem(tr("Active"), int(ClientStatus::Active));
    m_status->addItem(tr("Suspended"), int(ClientStatus::Suspended));
    m_status->addItem(tr("Disabled"), int(ClientStatus::Disabled));
    auto *create =
        new QPushButton(Icons::line(u"plus"_s, QPalette::HighlightedText), tr("New client"));
    create->setObjectName(u"clientsNew"_s);
    create->setAccessibleName(create->text());
    create->setToolTip(tr("New client (Ctrl+N)"));
    create->setProperty("kind", u"primary"_s);

    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(headingLabel(title()));
    row->addStretch(1);
    row->addWidget(m_search);
    row->addWidget(m_status);
    row->addWidget(create);
    connect(m_search, &SearchField::searched, this, &ClientsPage::applyFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &ClientsPage::applyFilter);
    connect(create, &QPushButton::clicked, this, &ClientsPage::newClient);
    return tools;
}

void ClientsPage::buildTable()
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table = new TableView;
    m_table->setObjectName(u"clientsTable"_s);
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(&m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClientsModel::Id, Qt::AscendingOrder);
    m_table->setStretchColumn(ClientsModel::Name);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list = new ListStack(m_table);
    m_list->setObjectName(u"clientsList"_s);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!(QGuiApplication::mouseButtons() & Qt::RightButton)) // that opens the menu
                    openDetail(current);
            });
    connect(m_table, &QAbstractItemView::clicked, this, &ClientsPage::openDetail);
    connect(m_table, &TableView::opened, this, &ClientsPage::openDetail);
    connect(m_table, &TableView::deletePressed, this, [this] {
        if (const Client *client = currentClient())
            m_actions->remove(*client);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ClientsPage::showMenu);
}

void ClientsPage::restore()
{
    const QSettings settings;
    if (!m_table->restoreColumns(settings, columnsKey)) {
        constexpr std::array widths{72, 168, 188, 116, 168, 120, 104};
        for (int column = 0; column < int(widths.size()); ++column)
            m_table->setColumnWidth(column, widths[size_t(column)]);
    }
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
    m_status->setCurrentIndex(
        std::clamp(settings.value(statusKey).toInt(), 0, m_status->count() - 1));
}

void ClientsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible()) {
        closeDetail();
        return;
    }
    Page::keyPressEvent(event);
}

void ClientsPage::applyFilter()
{
    const QVariant status = m_status->currentData();
    m_loader.setQuery(m_search->text().trimmed(), status.isValid()
                                                      ? std::optional(ClientStatus(status.toInt()))
                                                      : std::nullopt);
}

void ClientsPage::showState()
{
    const int rows = m_model.rowCount();
    m_count->setText(
        m_loader.isCut()
            ? tr("The first %1 clients; search to find others").arg(QLocale().toString(rows))
            : tr("Clients shown: %1").arg(QLocale().toString(rows)));
    if (rows == 0 && m_loader.isFiltered()) {
        m_list->showEmpty(u"search"_s, tr("No client matches"),
                          tr("Nothing fits this search and status."), tr("Show all clients"));
        return;
    }
    m_list->showContent();
    QWidget *page = rows == 0 ? static_cast<QWidget *>(m_firstRun) : m_main;
    if (!m_firstRun->isHandingOver() && m_pages->currentWidget() != page) {
        m_pages->setCurrentWidget(page);
        if (page == m_firstRun)
            m_firstRun->focusName();
    }
    if (m_wanted > 0)
        selectClient(m_wanted);
}

void ClientsPage::openDetail(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_detail->setClient(index.data(IdRole).toLongLong());
    setCompact(true);
    m_detail->show();
    m_table->scrollTo(index);
}

void ClientsPage::closeDetail()
{
    const bool hadFocus = m_detail->isAncestorOf(focusWidget());
    m_detail->hide();
    m_detail->setClient(0);
    setCompact(false);
    m_table->clearSelection();
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
}

void ClientsPage::setCompact(bool compact)
{
    // What the detail shows need not stand twice; the name gets the room.
    for (int column : {ClientsModel::Key, ClientsModel::Ranges, ClientsModel::SecretAge})
        m_table->setColumnHidden(column, compact);
}

void ClientsPage::selectClient(qint64 id)
{
    const int row = m_model.rowOf(id);
    m_wanted = row < 0 ? id : 0;
    if (row < 0)
        return;
    const QModelIndex index = m_sorted.mapFromSource(m_model.index(row, 0));
    m_table->selectRow(index.row());
    openDetail(index);
}

const Client *ClientsPage::currentClient() const
{
    const QModelIndex index = m_sorted.mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model.at(index.row()).client : nullptr;
}

void ClientsPage::showMenu(const QPoint &where)
{
    if (!m_table->indexAt(where).isValid() || !currentClient())
        return;
    const Client client = *currentClient();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &icon, const QString &text, auto run) {
        connect(menu->addAction(Icons::line(icon), text), &QAction::triggered, this, run);
    };
    add(u"copy"_s, tr("Copy the API key"), [client] { copyPlainText(client.apiKey.text()); });
    add(u"rotate"_s, tr("Rotate the secret…"), [this, client] { m_actions->rotate(client); });
    menu->addSeparator();
    if (client.status != ClientStatus::Active)
        add(u"check"_s, tr("Activate"),
            [this, client] { m_actions->setStatus(client, ClientStatus::Active); });
    if (client.status != ClientStatus::Suspended)
        add(u"pause"_s, tr("Suspend"),
            [this, client] { m_actions->setStatus(client, ClientStatus::Suspended); });
    if (client.status != ClientStatus::Disabled)
        add(u"ban"_s, tr("Disable"),
            [this, client] { m_actions->setStatus(client, ClientStatus::Disabled); });
    menu->addSeparator();
    add(u"trash"_s, tr("Delete…"), [this, client] { m_actions->remove(client); });
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

void ClientsPage::take(const QList<LoginAttempt> &attempts)
{
    QHash<qint64, const LoginAttempt *> newest; // of each client: one change a batch is enough
    for (const LoginAttempt &attempt : attempts)
        if (attempt.outcome == Outcome::Success && attempt.clientId)
            newest.insert(*attempt.clientId, &attempt);
    for (auto it = newest.cbegin(); it != newest.cend(); ++it)
        m_model.noteSuccess(it.key(), (*it)->time, (*it)->address);
}

} // namespace Gatehouse::Ui
