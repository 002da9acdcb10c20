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

/// The Clients page in a window, with one client's detail open on a tab.
struct ClientFixture
{
    ClientFixture(const QList<TempStore::ClientSpec> &clients, Ui::Navigator::ClientTab tab)
    {
        for (const TempStore::ClientSpec &client : clients)
            ids.append(console.store().addClient(client).id);
        window.setCentralWidget(page);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active, so no key would reach it");
        console.startFeed();
        show(0, tab);
    }

    /// Opens the client of that number.
    void show(int number, Ui::Navigator::ClientTab tab)
    {
        const QString name = client(number).client.name;
        page->showClient(ids[number], tab);
        const bool shown = QTest::qWaitFor([&] {
            auto *label = find<QLabel>(QStringLiteral("detailName"));
            return label && label->isVisible() && label->text() == name;
        });
        if (!shown)
            qFatal("the detail of %s does not open", qPrintable(name));
        find<QTabWidget>(QStringLiteral("detailTabs"))->setCurrentIndex(int(tab));
    }
    template <typename T>
    T *find(const QString &name)
    {
        return widget<T>(&window, name);
    }
    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY2(button->isEnabled() && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    Admin::ClientDetail client(int number)
    {
        return waitFor(console.service().client(ids[number]));
    }
    /// A successful login of the client of that number.
    LoginAttempt login(int number, const QString &address, std::chrono::milliseconds ago)
    {
        LoginAttempt attempt = sampleAttempt(1);
        attempt.outcome = Outcome::Success;
        attempt.clientId = ids[number];
        attempt.secretId = {};
        attempt.time = SystemClock().now() - ago;
        attempt.address = *IpAddress::parse(address);
        return attempt;
    }

    Console console;
    QList<qint64> ids;
    QMainWindow window;
    Ui::Toaster toaster{&window};
    Ui::Navigator navigator;
    Ui::ClientsPage *page =
        new Ui::ClientsPage(console.services(), navigator, toaster); // the window's
};

} // namespace Gatehouse::Test
