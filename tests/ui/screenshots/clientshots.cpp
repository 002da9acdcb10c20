// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/clientshots.h"

#include "clients/clienttransfer.h"
#include "mainwindow/mainwindow.h"
#include "ui/screenshots/demostore.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Test {

namespace {

// A day as it may be: busy by daylight, with a bad hour.
void recordDay(Console &console)
{
    const auto rows = waitFor(console.service().clients({}));
    const Timestamp now = SystemClock().now();
    QList<LoginAttempt> attempts;
    for (int minute = 24 * 60; minute > 0; minute -= 2) {
        const int hour = minute / 60;
        for (int i = 0; i < std::abs(12 - hour) / 3 + minute % 3; ++i) {
            const Client &client = rows[(minute + i * i) % 8 / 2].client;
            LoginAttempt attempt = sampleAttempt(minute + i);
            attempt.time = now - std::chrono::minutes(minute);
            attempt.clientId = client.id;
            attempt.apiKey = client.apiKey.text();
            attempt.address = IpAddress::fromV4(0xcb007100U + quint32(minute % 29));
            const bool bad = hour == 5 || minute % 17 == 0;
            attempt.outcome = bad ? Outcome::WrongSecret : Outcome::Success;
            attempts.append(attempt);
        }
    }
    console.record(attempts);
}

QString importFile(const QTemporaryDir &folder, const Client &known)
{
    QFile file(folder.filePath(u"partners.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file can be made");
    file.write("name,api_key,status,note,whitelist\n"
               "Billing service," +
               known.apiKey.text().toUtf8() +
               ",Suspended,\"Invoices, nightly run. Owner: finance@\",10.20.0.0/16\n"
               "Fleet tracking,,Active,Trucks,10.60.0.0/16; 2001:db8:60::/48\n"
               "Kiosk Berlin,ak_kiosk_berlin_1,Active,,203.0.113.40\n"
               "Kiosk Hamburg,ak_kiosk_hamburg_1,Sleeping,,203.0.113.41\n"
               "Kiosk Köln,ak_kiosk_koeln_1,Active,,203.0.113.300\n"
               "Kiosk Wien,ak_kiosk_berlin_1,Active,,\n");
    return file.fileName();
}

void shootImport(Camera &camera, Ui::MainWindow &window, Console &console)
{
    const QTemporaryDir folder;
    const auto rows = waitFor(console.service().clients({}));
    auto *transfer = window.findChild<Ui::ClientTransfer *>();
    transfer->importFile(importFile(folder, rows[0].client));
    Camera::settle();
    auto *preview = widget<QDialog>(&window, u"importDialog"_s);
    camera.shoot(u"import-preview"_s, preview);
    widget<QPushButton>(preview, u"importConfirm"_s)->click();
    Camera::settle();
    auto *result = widget<QDialog>(&window, u"importResult"_s);
    camera.shoot(u"import-result"_s, result);
    widget<QPushButton>(result, u"importDone"_s)->click();
    transfer->importFile(folder.filePath(u"none.csv"_s));
    Camera::settle();
    auto *refused = widget<QDialog>(&window, u"importRefused"_s);
    camera.shoot(u"import-refused"_s, refused);
    refused->reject();
}

} // namespace

void shootClientList(Camera &camera, Ui::MainWindow &window, Console &console)
{
    recordDay(console);
    window.showPage(Ui::PageId::Clients);
    auto *table = widget<QTableView>(&window, u"clientsTable"_s);
    Camera::settle();
    Camera::settle();
    camera.shoot(u"client-list"_s);
    table->selectAll();
    camera.shoot(u"clients-bulk"_s);
    window.findChild<QAction *>(u"clientRevoke"_s)->trigger();
    auto *revoke = widget<QDialog>(&window, u"revokeDialog"_s);
    camera.shoot(u"clients-revoke"_s, revoke);
    revoke->reject();
    table->selectRow(0);
    widget<QTabWidget>(&window, u"detailTabs"_s)->setCurrentIndex(3);
    Camera::settle();
    camera.shoot(u"client-attempts"_s);
    widget<QTabWidget>(&window, u"detailTabs"_s)->setCurrentIndex(0);
    camera.shoot(u"client-detail"_s);
    const QSize size = window.size();
    window.resize(900, 600);
    camera.shoot(u"client-900x600"_s);
    window.resize(880, 560);
    camera.shoot(u"client-880x560"_s);
    window.resize(size);
    shootImport(camera, window, console);
}

} // namespace Gatehouse::Test
