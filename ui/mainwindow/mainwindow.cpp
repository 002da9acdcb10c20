// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/mainwindow.h"

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "attempts/attemptspage.h"
#include "clients/clientspage.h"
#include "common/banner.h"
#include "common/clientnames.h"
#include "common/theme.h"
#include "common/toast.h"
#include "mainwindow/navigation.h"
#include "mainwindow/serverhandle.h"
#include "mainwindow/serverline.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto pageKey = "window/page"_L1;
constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(880, 560);
constexpr int roomyWidth = 1120; // below it the pages need the room more than the titles

} // namespace

MainWindow::MainWindow(Admin::AdminService &service, Admin::AttemptFeed &feed, ServerHandle &server,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_toaster(nullptr)
    , m_navigation(new Navigation)
    , m_banners(new BannerArea)
    , m_pages(new QStackedWidget)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Gatehouse"));
    setMinimumSize(smallestSize);
    build();

    auto *names = new ClientNames(service, this);
    connect(&feed, &Admin::AttemptFeed::revisionChanged, names, &ClientNames::markStale);
    m_clients = new ClientsPage(service, feed, server, *m_toaster);
    addPage(m_clients);
    addPage(new AttemptsPage(service, feed, *names));

    addKeys();
    followServer();
    followStore(feed);
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(firstSize.boundedTo(screen()->availableSize() * 9 / 10));
    showPage(settings.value(pageKey).toInt());
    feed.start();
}

MainWindow::~MainWindow()
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(pageKey, m_navigation->current());
}

void MainWindow::showPage(int index)
{
    m_navigation->setCurrent(index >= 0 && index < m_pages->count() ? index : 0);
    currentPage()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setCompact(width() < roomyWidth);
}

void MainWindow::build()
{
    auto *right = new QVBoxLayout;
    right->setContentsMargins({});
    right->setSpacing(0);
    right->addWidget(new ServerLine(m_server));
    right->addWidget(m_banners);
    right->addWidget(m_pages, 1);

    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(right, 1);
    setCentralWidget(central);
    m_toaster = new Toaster(central);
    connect(m_navigation, &Navigation::chosen, m_pages, &QStackedWidget::setCurrentIndex);
}

void MainWindow::addPage(Page *page)
{
    const int index = m_pages->addWidget(page);
    m_navigation->addEntry(page->iconName(), page->title(), u"nav-"_s + page->objectName());
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), this);
    connect(key, &QShortcut::activated, this, [this, index] { showPage(index); });
}

void MainWindow::addKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    bind(QKeySequence::Find, [this] { currentPage()->focusSearch(); });
    bind(QKeySequence::Refresh, [this] { currentPage()->refresh(); });
    bind(QKeySequence::New, [this] {
        showPage(m_pages->indexOf(m_clients));
        m_clients->newClient();
    });
}

void MainWindow::followServer()
{
    connect(&m_server, &ServerHandle::changed, this, &MainWindow::showServerTrouble);
    showServerTrouble();
}

void MainWindow::showServerTrouble()
{
    const auto cause = u"server"_s;
    if (m_server.state() != ServerHandle::State::Failed) {
        m_banners->withdraw(cause);
        return;
    }
    Banner *banner = m_banners->post(cause, Tone::Danger, u"warning"_s, m_server.errorText());
    const int port = m_server.suggestedPort();
    if (port > 0)
        banner->addAction(tr("Use port %1").arg(port), u"serverTakePort"_s,
                          [this, port] { m_server.startOnPort(port); });
    banner->addAction(tr("Try again"), u"serverRetry"_s, [this] { m_server.start(); });
}

void MainWindow::followStore(Admin::AttemptFeed &feed)
{
    connect(&feed, &Admin::AttemptFeed::failed, this, [this](const Error &error) {
        m_banners->post(u"store"_s, Tone::Danger, u"database-off"_s, error.message);
    });
    connect(&feed, &Admin::AttemptFeed::recovered, this,
            [this] { m_banners->withdraw(u"store"_s); });
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

} // namespace Gatehouse::Ui
