// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientspage.h"

#include "admin/attemptfeed.h"
#include "clients/clientactions.h"
#include "clients/clientcommands.h"
#include "clients/clientdetailpanel.h"
#include "clients/clientsfooter.h"
#include "clients/clientstable.h"
#include "clients/clienttransfer.h"
#include "clients/detailsplitter.h"
#include "clients/firstrun.h"
#include "clients/newclientdialog.h"
#include "common/cells.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/searchfield.h"
#include "common/taskstrip.h"
#include "common/theme.h"
#include "common/toast.h"
#include "mainwindow/serverhandle.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr auto splitterKey = "clients/splitter"_L1;
constexpr auto statusKey = "clients/status"_L1;

} // namespace

ClientsPage::ClientsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                         QWidget *parent)
    : Page(parent)
    , m_service(services.admin)
    , m_server(services.server)
    , m_toaster(toaster)
    , m_pulses(services.admin, services.feed)
    , m_model(m_pulses)
    , m_loader(services.admin, m_model)
    , m_actions(new ClientActions(services.admin, services.server, toaster, this))
    , m_commands(new ClientCommands(*m_actions, this))
    , m_strip(new TaskStrip)
    , m_transfer(new ClientTransfer(services.admin, *m_strip, toaster, this))
{
    setObjectName(u"clientsPage"_s);
    build(services, navigator);
    connectList();
    followStore(services.feed);
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, &m_model, &ClientsModel::clockTicked);
    m_clock.start();
    restore();
    m_list->showLoading();
    m_loader.reload();
}

ClientsPage::~ClientsPage()
{
    QSettings settings;
    m_table->save(settings);
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
    m_pulses.markStale();
    m_loader.reload();
    m_detail->reload();
}

QStringList ClientsPage::unfinished() const
{
    QStringList losses;
    if (m_transfer->isImporting())
        losses += tr("Clients are being imported. Secrets made for them are shown when the import "
                     "ends; those already made would be lost. To end it sooner, cancel it.");
    if (m_detail->hasUnsavedChanges())
        losses += tr("A whitelist has changes that are not saved.");
    return losses;
}

void ClientsPage::newClient()
{
    if (m_pages->currentWidget() == m_firstRun) {
        m_firstRun->focusName();
        return;
    }
    auto *dialog = new NewClientDialog(m_service, m_server, window());
    connect(dialog, &NewClientDialog::created, this, &ClientsPage::selectClient);
    dialog->open();
}

void ClientsPage::showClient(qint64 id, Navigator::ClientTab tab)
{
    selectClient(id);
    m_detail->showTab(tab);
}

void ClientsPage::build(const Services &services, Navigator &navigator)
{
    m_table = new ClientsTable(m_model);
    m_list = new ListStack(m_table);
    m_list->setObjectName(u"clientsList"_s);
    m_detail = new ClientDetailPanel(*m_actions, services, navigator);
    m_splitter = new DetailSplitter(m_list, m_detail);
    m_splitter->setObjectName(u"clientsSplitter"_s);
    m_footer = new ClientsFooter(*m_commands);

    m_main = new QWidget;
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(buildTools());
    column->addWidget(m_splitter, 1);
    column->addWidget(m_strip);
    column->addWidget(m_footer);
    m_firstRun = new FirstRun(m_service, m_server);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_main);
    m_pages->addWidget(m_firstRun);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_pages);
    setFocusProxy(m_table);
}

QWidget *ClientsPage::buildTools()
{
    m_search = new SearchField(tr("Search id, name, key, note or address"));
    m_search->setObjectName(u"clientsSearch"_s);
    m_search->setFixedWidth(296);
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
    row->addWidget(buildMore());
    row->addWidget(create);
    connect(m_search, &SearchField::searched, this, &ClientsPage::applyFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &ClientsPage::applyFilter);
    connect(create, &QPushButton::clicked, this, &ClientsPage::newClient);
    return tools;
}

QToolButton *ClientsPage::buildMore()
{
    auto *menu = new QMenu(this);
    menu->addAction(m_transfer->importAction());
    menu->addAction(m_transfer->exportAction());
    auto *more = new QToolButton;
    more->setObjectName(u"clientsMore"_s);
    more->setIcon(Icons::line(u"more"_s));
    more->setToolTip(tr("Import and export"));
    more->setAccessibleName(more->toolTip());
    more->setFocusPolicy(Qt::StrongFocus);
    more->setAutoRaise(true);
    connect(more, &QToolButton::clicked, menu,
            [menu, more] { menu->popup(more->mapToGlobal(more->rect().bottomLeft())); });
    return more;
}

void ClientsPage::connectList()
{
    connect(m_table, &ClientsTable::orderChanged, &m_loader, &ClientsLoader::setOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientsPage::takeSelection);
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex &index) { openDetail(index.data(IdRole).toLongLong()); });
    connect(m_table, &TableView::deletePressed, this, &ClientsPage::removeSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ClientsPage::showMenu);
    connect(m_commands, &ClientCommands::exportRequested, m_transfer, &ClientTransfer::exportThese);
    connect(m_transfer, &ClientTransfer::exportRequested, this,
            [this] { m_transfer->exportFound(m_loader.query()); });
    connect(m_list, &ListStack::retried, this, &ClientsPage::refresh);
    connect(m_list, &ListStack::emptyActivated, this, [this] {
        m_search->clear();
        m_status->setCurrentIndex(0);
    });
    connect(m_footer, &ClientsFooter::dismissed, m_table, &QAbstractItemView::clearSelection);
    connect(m_splitter, &DetailSplitter::arranged, this, [this](bool beside, bool inPlace) {
        m_table->setBesideDetail(beside);
        m_detail->setInPlaceOfTable(inPlace);
    });
    connect(m_detail, &ClientDetailPanel::closed, this, &ClientsPage::closeDetail);
    connect(m_detail, &ClientDetailPanel::vanished, this, &ClientsPage::closeDetail);
    connect(m_firstRun, &FirstRun::created, this, &ClientsPage::selectClient);
    connect(m_firstRun, &FirstRun::finished, this, [this] {
        m_pages->setCurrentWidget(m_main);
        m_table->setFocus(Qt::OtherFocusReason);
        refresh();
    });
}

void ClientsPage::followStore(Admin::AttemptFeed &feed)
{
    connect(&m_loader, &ClientsLoader::firstPageLoaded, this, &ClientsPage::showState);
    connect(&m_loader, &ClientsLoader::loaded, this, &ClientsPage::showState);
    connect(&m_loader, &ClientsLoader::counted, m_footer, &ClientsFooter::setCounts);
    connect(&m_loader, &ClientsLoader::failed, this, &ClientsPage::showFailure);
    // What was changed between this page's first look and the feed's is told by neither.
    connect(&feed, &Admin::AttemptFeed::started, &m_loader, &ClientsLoader::reloadSoon);
    connect(&feed, &Admin::AttemptFeed::revisionChanged, &m_loader, &ClientsLoader::reloadSoon);
    connect(&feed, &Admin::AttemptFeed::revisionChanged, m_detail, &ClientDetailPanel::reload);
    connect(&feed, &Admin::AttemptFeed::recovered, this, &ClientsPage::refresh);
}

void ClientsPage::restore()
{
    const QSettings settings;
    m_table->restore(settings);
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
    m_status->setCurrentIndex(
        std::clamp(settings.value(statusKey).toInt(), 0, m_status->count() - 1));
}

void ClientsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_pages->currentWidget() != m_main)
        Page::keyPressEvent(event);
    else if (m_commands->selection().size() > 1)
        m_table->clearSelection();
    else if (m_splitter->isDetailOpen())
        closeDetail();
    else
        Page::keyPressEvent(event);
}

void ClientsPage::applyFilter()
{
    const QVariant status = m_status->currentData();
    m_loader.setFilter(m_search->text().trimmed(), status.isValid()
                                                       ? std::optional(ClientStatus(status.toInt()))
                                                       : std::nullopt);
}

void ClientsPage::showState()
{
    const int rows = m_model.rowCount();
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
        selectRowOf(m_wanted);
    else if (m_splitter->isDetailOpen() && !m_table->selectionModel()->hasSelection())
        selectRowOf(m_detail->clientId()); // the rows were put up anew
    m_commands->setSelection(m_table->selectedClients());
}

void ClientsPage::showFailure(const Error &error)
{
    if (!m_firstRun->isHandingOver())
        m_pages->setCurrentWidget(m_main);
    m_list->showError(error.message);
}

void ClientsPage::takeSelection()
{
    const QList<Client> selected = m_table->selectedClients();
    m_commands->setSelection(selected);
    m_footer->setSelected(int(selected.size()));
    if (!selected.isEmpty())
        m_wanted = 0;
    const bool forMenu = QGuiApplication::mouseButtons() & Qt::RightButton;
    if (selected.size() == 1 && !forMenu)
        openDetail(selected.first().id);
}

void ClientsPage::openDetail(qint64 id)
{
    m_detail->setClient(id);
    m_splitter->setDetailOpen(true);
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

void ClientsPage::closeDetail()
{
    const bool hadFocus = m_detail->isAncestorOf(focusWidget());
    m_splitter->setDetailOpen(false);
    m_detail->setClient(0);
    m_wanted = 0;
    m_table->clearSelection();
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
}

void ClientsPage::selectClient(qint64 id)
{
    if (selectRowOf(id)) {
        openDetail(id);
        return;
    }
    m_table->clearSelection();
    m_wanted = id;
    openDetail(id);
}

bool ClientsPage::selectRowOf(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        m_table->selectRow(row);
    return row >= 0;
}

void ClientsPage::showMenu(const QPoint &where)
{
    if (!m_table->indexAt(where).isValid() || m_commands->selection().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands->fill(menu);
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

void ClientsPage::removeSelected()
{
    if (m_commands->remove()->isEnabled())
        m_commands->remove()->trigger();
    else if (!m_commands->selection().isEmpty())
        m_toaster.show(Tone::Warning, tr("Select one client to delete it."));
}

} // namespace Gatehouse::Ui
