// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientspage.h"
#include "common/toast.h"
#include "ui/support/console.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMainWindow>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace Gatehouse::Test {

/// The Clients page in a window of its own over a store with clients of these names.
struct ClientsPageFixture
{
    explicit ClientsPageFixture(const QStringList &clients = {}, QSize size = {1280, 800})
    {
        for (const QString &name : clients)
            ids.append(console.store().addClient({.name = name}).id);
        window.setCentralWidget(page);
        window.resize(size);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active, so no key would reach it");
        console.startFeed();
        if (!clients.isEmpty())
            waitForRows(int(clients.size()));
    }

    template <typename T>
    T *find(const QString &name)
    {
        return widget<T>(&window, name);
    }
    QTableView *table() { return find<QTableView>(QStringLiteral("clientsTable")); }
    int rows() { return table()->model()->rowCount(); }
    void waitForRows(int count) { QTRY_COMPARE(rows(), count); }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }
    void click(const QString &name)
    {
        // The store may hold a change before the console has heard of it and shows the button.
        QAbstractButton *button = nullptr;
        QTRY_VERIFY2((button = find<QAbstractButton>(name)), qPrintable(name));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QPoint placeOf(int row)
    {
        return table()->visualRect(table()->model()->index(row, Ui::ClientsModel::Name)).center();
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }
    /// Opens a client beside the table, on the tab of that name.
    void open(int row, const QString &tab)
    {
        clickRow(row);
        QTRY_COMPARE(find<QLabel>(QStringLiteral("detailName"))->text(),
                     cell(row, Ui::ClientsModel::Name));
        auto *tabs = find<QTabWidget>(QStringLiteral("detailTabs"));
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i).startsWith(tab))
                tabs->setCurrentIndex(i);
    }
    Client stored(qint64 id) { return waitFor(console.service().client(id)).client; }
    Admin::ClientDetail detail(qint64 id) { return waitFor(console.service().client(id)); }

    Console console;
    QList<qint64> ids;
    QMainWindow window;
    Ui::Toaster toaster{&window};
    Ui::Navigator navigator;
    Ui::ClientsPage *page =
        new Ui::ClientsPage(console.services(), navigator, toaster); // the window's
};

} // namespace Gatehouse::Test
