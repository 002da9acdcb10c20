// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/attemptsshots.h"

#include "attempts/attemptspage.h"
#include "attempts/outcomelook.h"
#include "mainwindow/mainwindow.h"
#include "ui/screenshots/camera.h"
#include "ui/screenshots/demostore.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

void press(QWidget &window, const QString &button)
{
    widget<QPushButton>(&window, button)->click();
}

/// Chooses the newest attempt of that outcome.
void choose(QWidget &window, Outcome outcome)
{
    const QString text = Ui::outcomeBadge(outcome).text;
    auto *table = widget<QTableView>(&window, u"attemptsTable"_s);
    for (int row = table->model()->rowCount() - 1; row >= 0; --row) {
        if (table->model()->index(row, 1).data() == text) {
            table->selectRow(row);
            return;
        }
    }
    qFatal("no attempt: %s", qPrintable(text));
}

void shootPopup(Camera &camera, QWidget &window, const QString &action, const QString &popup)
{
    window.findChild<QAction *>(action)->trigger();
    Camera::settle();
    auto *shown = widget<QWidget>(&window, popup);
    camera.shoot(u"attempts-"_s + popup.toLower(), shown);
    shown->close();
}

void shootWhy(Camera &camera, QWidget &window)
{
    press(window, u"attemptsWhy"_s);
    camera.shoot(u"attempts-why-none"_s);
    for (const auto &[outcome, name] : {std::pair{Outcome::Success, u"success"_s},
                                        {Outcome::AddressNotAllowed, u"address"_s},
                                        {Outcome::UnknownKey, u"unknown"_s},
                                        {Outcome::NotActive, u"inactive"_s}}) {
        choose(window, outcome);
        camera.shoot(u"attempts-why-"_s + name);
    }
}

/// One row that stands for many, chosen, with the pane beside it.
void shootFlood(Camera &camera, QWidget &window, Console &console)
{
    LoginAttempt flood = sampleAttempt(1);
    flood.time = SystemClock().now();
    flood.outcome = Outcome::InvalidRequest;
    flood.status = 400;
    flood.decidedBy = u"body"_s;
    flood.clientId.reset();
    flood.secretId.reset();
    flood.apiKey.clear();
    flood.count = 12'480;
    auto *table = widget<QTableView>(&window, u"attemptsTable"_s);
    table->scrollToBottom(); // it follows what arrives from there only
    Camera::settle();
    const int before = table->model()->rowCount();
    console.record({flood});
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() > before; }))
        qFatal("the flood does not arrive");
    table->selectRow(table->model()->rowCount() - 1);
    camera.shoot(u"attempts-why-flood"_s);
}

void shootFilters(Camera &camera, Ui::MainWindow &window, Console &console)
{
    auto *page = window.findChild<Ui::AttemptsPage *>(u"attemptsPage"_s);
    AttemptFilter filter;
    filter.outcomes = {int(Outcome::WrongSecret), int(Outcome::AddressNotAllowed),
                       int(Outcome::Success)};
    filter.clientId = waitFor(console.service().clients({})).first().client.id;
    filter.network = *Cidr::parse(u"203.0.113.0/24");
    filter.text = u"sample"_s;
    filter.since = SystemClock().now() - std::chrono::hours(30);
    page->showFiltered(filter);
    camera.shoot(u"attempts-filtered"_s);
    shootPopup(camera, window, u"filterByOutcome"_s, u"outcomePopup"_s);
    shootPopup(camera, window, u"filterByClient"_s, u"clientPopup"_s);
    shootPopup(camera, window, u"filterByNetwork"_s, u"networkPopup"_s);
    shootPopup(camera, window, u"filterByTime"_s, u"timePopup"_s);
    window.findChild<QAction *>(u"filterClearAll"_s)->trigger();
    Camera::settle();
}

void shootMenu(Camera &camera, QWidget &window)
{
    choose(window, Outcome::AddressNotAllowed);
    auto *table = widget<QTableView>(&window, u"attemptsTable"_s);
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Menu, Qt::NoModifier);
    QApplication::sendEvent(table, &key);
    auto *menu = widget<QMenu>(&window, u"attemptMenu"_s);
    camera.shoot(u"attempts-menu"_s, menu);
    menu->close();
}

} // namespace

void shootAttempts(Camera &camera, Ui::MainWindow &window, Console &console)
{
    window.showPage(Ui::PageId::Attempts);
    camera.shoot(u"attempts"_s);
    press(window, u"attemptsPause"_s);
    recordMore(console, 12);
    camera.shoot(u"attempts-paused"_s);
    press(window, u"attemptsPause"_s);
    shootMenu(camera, window);
    shootWhy(camera, window);
    shootFlood(camera, window, console);
    press(window, u"attemptsWhy"_s);
    shootFilters(camera, window, console);
    widget<QLineEdit>(&window, u"attemptsSearch"_s)->setText(u"no such thing"_s);
    camera.shoot(u"attempts-no-match"_s);
    widget<QLineEdit>(&window, u"attemptsSearch"_s)->clear();
    Camera::settle();
    console.server().fail(u"Port 8080 is taken by another program. Stop that program, or listen on "
                          "another port."_s,
                          8081);
    camera.shoot(u"port-taken"_s);
}

} // namespace Gatehouse::Test
