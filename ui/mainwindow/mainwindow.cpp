// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/mainwindow.h"

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "attempts/attemptspage.h"
#include "clients/clientspage.h"
#include "common/badge.h"
#include "common/banner.h"
#include "common/clientnames.h"
#include "common/clipboard.h"
#include "common/icons.h"
#include "common/preferences.h"
#include "common/theme.h"
#include "common/toast.h"
#include "journal/journalpage.h"
#include "keys/keyspage.h"
#include "mainwindow/commandpalette.h"
#include "mainwindow/navigation.h"
#include "mainwindow/notifier.h"
#include "mainwindow/pagecommands.h"
#include "mainwindow/quitdialog.h"
#include "mainwindow/serverhandle.h"
#include "mainwindow/serverline.h"
#include "mainwindow/tray.h"
#include "mainwindow/troublebanners.h"
#include "overview/overviewpage.h"
#include "settings/settingspage.h"
#include "tryout/tryoutpage.h"

#include <QCloseEvent>
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

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_toaster(nullptr)
    , m_tray(new Tray(services.server, this))
    , m_navigation(new Navigation)
    , m_line(new ServerLine(services.server))
    , m_banners(new BannerArea)
    , m_pages(new QStackedWidget)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Gatehouse"));
    setMinimumSize(smallestSize);
    build();

    addPages();
    addKeys();
    followNavigator();
    new TroubleBanners(services, *m_banners, this);
    followTray();
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(firstSize.boundedTo(screen()->availableSize() * 9 / 10));
    showPage(PageId(settings.value(pageKey, int(PageId::Clients)).toInt()));
    m_services.feed.start();
}

MainWindow::~MainWindow()
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(pageKey, m_navigation->current());
}

void MainWindow::showPage(PageId page)
{
    const int index = int(page);
    m_navigation->setCurrent(index >= 0 && index < m_pages->count() ? index : 0);
    currentPage()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::markAsDemo()
{
    m_line->setRemark({tr("Demo: nothing is kept"), u"info"_s, Tone::Neutral});
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
    right->addWidget(m_line);
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
    m_toaster->keepLeftOf(m_line->toggle());
    connect(m_navigation, &Navigation::chosen, m_pages, &QStackedWidget::setCurrentIndex);
}

// In the order of PageId.
void MainWindow::addPages()
{
    auto *names = new ClientNames(m_services.admin, this);
    connect(&m_services.feed, &Admin::AttemptFeed::revisionChanged, names, &ClientNames::markStale);
    m_clients = new ClientsPage(m_services, m_navigator, *m_toaster);
    m_attempts = new AttemptsPage(m_services, m_navigator, *m_toaster, *names);
    addPage(new OverviewPage(m_services, m_navigator, *m_toaster));
    addPage(m_clients);
    addPage(m_attempts);
    auto *keys = new KeysPage(m_services, m_navigator, *m_toaster);
    connect(&m_navigator, &Navigator::tokenInspectionRequested, keys,
            [this, keys](const QString &token) {
                showPage(PageId::Keys);
                keys->inspect(token);
            });
    addPage(keys);
    addPage(new TryoutPage(m_services, m_navigator, *m_toaster));
    addPage(new JournalPage(m_services, m_navigator, *m_toaster));
    addPage(new SettingsPage(m_services, m_navigator, *m_toaster));
}

void MainWindow::addPage(Page *page)
{
    const int index = m_pages->addWidget(page);
    m_navigation->addEntry(page->iconName(), page->title(), u"nav-"_s + page->objectName());
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), this);
    connect(key, &QShortcut::activated, this, [this, index] { showPage(PageId(index)); });
}

void MainWindow::addKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    bind(QKeySequence::Find, [this] { currentPage()->focusSearch(); });
    bind(QKeySequence::Refresh, [this] { currentPage()->refresh(); });
    bind(Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    bind(QKeySequence::Quit, [this] { askToQuit(); });
    bind(QKeySequence::New, [this] { Q_EMIT m_navigator.newClientRequested(); });
}

void MainWindow::followNavigator()
{
    connect(&m_navigator, &Navigator::pageRequested, this, &MainWindow::showPage);
    connect(&m_navigator, &Navigator::clientRequested, this,
            [this](qint64 clientId, Navigator::ClientTab tab) {
                showPage(PageId::Clients);
                m_clients->showClient(clientId, tab);
            });
    connect(&m_navigator, &Navigator::attemptsRequested, this, [this](const AttemptFilter &filter) {
        showPage(PageId::Attempts);
        m_attempts->showFiltered(filter);
    });
    connect(&m_navigator, &Navigator::newClientRequested, this, [this] {
        showPage(PageId::Clients);
        m_clients->newClient();
    });
}

void MainWindow::followTray()
{
    connect(m_tray, &Tray::openRequested, this, &MainWindow::bringForward);
    connect(m_tray, &Tray::quitRequested, this, &MainWindow::askToQuit);
    new Notifier(m_services, m_navigator, *m_toaster, *m_tray, this);
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_quitting)
        return QMainWindow::closeEvent(event);
    if (m_tray->isShown() && m_services.preferences.closesToTray()) {
        hide();
        event->ignore();
        return;
    }
    if (askToQuit())
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

bool MainWindow::askToQuit()
{
    QStringList losses;
    for (int i = 0; i < m_pages->count(); ++i)
        losses += pageAt(i)->unfinished();
    if (losses.isEmpty()) {
        quit();
        return true;
    }
    bringForward();
    if (!findChild<QuitDialog *>()) {
        auto *dialog = new QuitDialog(losses, this);
        connect(dialog, &QDialog::accepted, this, &MainWindow::quit);
        dialog->open();
    }
    return false;
}

void MainWindow::quit()
{
    // Whoever ends the program closes its windows first, this one too: it has been asked already.
    m_quitting = true;
    Q_EMIT quitRequested();
    m_quitting = false;
}

void MainWindow::openPalette()
{
    if (!findChild<CommandPalette *>())
        (new CommandPalette(commands(), m_services.admin, m_navigator, this))->show();
}

// What the current page offers comes first, then what is always there, then what other pages have.
QList<PaletteCommand> MainWindow::commands()
{
    QList<PaletteCommand> all = commandsOf(*currentPage());
    for (int i = 0; i < m_pages->count(); ++i) {
        const Page *page = pageAt(i);
        all.append(
            {tr("Go to %1").arg(page->title()),
             QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)).toString(QKeySequence::NativeText),
             Icons::line(page->iconName()), [this, i] {
                 showPage(PageId(i));
             }});
    }
    all += windowCommands();
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto show = [this, i] {
            showPage(PageId(i));
        };
        if (pageAt(i) != currentPage())
            all += commandsElsewhere(*pageAt(i), show);
        all += spotCommands(*pageAt(i), show);
    }
    return all;
}

QList<PaletteCommand> MainWindow::windowCommands()
{
    QList<PaletteCommand> all;
    all.append({tr("New client"),
                QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText),
                Icons::line(u"plus"_s), [this] {
                    Q_EMIT m_navigator.newClientRequested();
                }});
    ServerHandle &server = m_services.server;
    if (server.state() == ServerHandle::State::Running) {
        all.append({tr("Copy the base URL"), server.baseUrl(), Icons::line(u"copy"_s), [&server] {
                        copyPlainText(server.baseUrl());
                    }});
        all.append({tr("Stop the server"), {}, Icons::line(u"stop"_s), [&server] {
                        server.stop();
                    }});
    } else {
        all.append({tr("Start the server"), {}, Icons::line(u"play"_s), [&server] {
                        server.start();
                    }});
    }
    all.append({tr("Refresh this page"),
                QKeySequence(QKeySequence::Refresh).toString(QKeySequence::NativeText),
                Icons::line(u"repeat"_s), [this] {
                    currentPage()->refresh();
                }});
    all.append({tr("Quit"), QKeySequence(QKeySequence::Quit).toString(QKeySequence::NativeText),
                Icons::line(u"close"_s), [this] {
                    askToQuit();
                }});
    return all;
}

Page *MainWindow::currentPage() const
{
    return pageAt(m_pages->currentIndex());
}

Page *MainWindow::pageAt(int index) const
{
    return static_cast<Page *>(m_pages->widget(index));
}

} // namespace Gatehouse::Ui
