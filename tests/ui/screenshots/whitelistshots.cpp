// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/whitelistshots.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Test {

namespace {

void enter(QWidget &window, const QString &range, const QString &note = {})
{
    widget<QLineEdit>(&window, u"whitelistNote"_s)->setText(note);
    auto *field = widget<QLineEdit>(&window, u"whitelistRange"_s);
    field->setText(range);
    QTest::keyClick(field, Qt::Key_Return);
}

void removeRow(QWidget &window, int row)
{
    widget<QTableView>(&window, u"whitelistTable"_s)->selectRow(row);
    widget<QPushButton>(&window, u"whitelistRemove"_s)->click();
}

void waitForAdvice()
{
    Camera::settle();
    Camera::settle();
}

void shootEditor(Camera &camera, Ui::MainWindow &window)
{
    widget<QTabWidget>(&window, u"detailTabs"_s)->setCurrentIndex(2);
    auto *clients = widget<QTableView>(&window, u"clientsTable"_s);
    clients->selectRow(3); // any address may call
    Camera::settle();
    enter(window, u"203.0.113.0/28"_s, u"Office Berlin"_s);
    enter(window, u"10.0.0.0/7"_s);
    camera.shoot(u"whitelist-comparing"_s);
    waitForAdvice();
    camera.shoot(u"whitelist-refused"_s);
    widget<QPushButton>(&window, u"whitelistWhich"_s)->click();
    camera.shoot(u"whitelist-refused-which"_s);
    enter(window, u"203.0.113.0/24"_s);
    enter(window, u"2001:db8:40::/48"_s, u"VPN"_s);
    waitForAdvice();
    camera.shoot(u"whitelist-admits-all"_s);

    clients->selectRow(2);
    Camera::settle();
    removeRow(window, 1);
    enter(window, u"198.51.100.7"_s, u"Their new gateway, until the move is over"_s);
    widget<QLineEdit>(&window, u"testAddress"_s)->setText(u"198.51.100.7"_s);
    waitForAdvice();
    camera.shoot(u"whitelist-marks"_s);
    for (int row = 3; row >= 0; --row)
        if (row != 1)
            removeRow(window, row);
    removeRow(window, 4);
    camera.shoot(u"whitelist-emptied"_s);
    widget<QPushButton>(&window, u"whitelistDiscard"_s)->click();
    camera.shoot(u"whitelist-saved"_s);
}

void shootEditorDialogs(Camera &camera, Ui::MainWindow &window)
{
    widget<QTableView>(&window, u"whitelistTable"_s)->selectRow(0);
    widget<QPushButton>(&window, u"whitelistEdit"_s)->click();
    auto *entry = widget<QDialog>(&window, u"entryDialog"_s);
    widget<QRadioButton>(entry, u"entryEnds"_s)->click();
    camera.shoot(u"whitelist-entry"_s, entry);
    entry->reject();
    widget<QPushButton>(&window, u"whitelistMany"_s)->click();
    auto *many = widget<QDialog>(&window, u"pasteDialog"_s);
    widget<QPlainTextEdit>(many, u"pasteText"_s)
        ->setPlainText(u"# Offices\n203.0.113.64/26 Berlin\n203.0.113.200/26 Hamburg\n"
                       "198.51.100.0/26\n10.0.0.0/7 all of the inside\n10.20.300.0/24\n"
                       "192.0.2.1, 192.0.2.2, 192.0.2.3 # monitors"_s);
    camera.shoot(u"whitelist-many"_s, many);
    many->reject();
}

LoginAttempt use(const Admin::ClientDetail &detail, qint64 secretId, std::chrono::minutes ago)
{
    LoginAttempt attempt = sampleAttempt(1);
    attempt.outcome = Outcome::Success;
    attempt.clientId = detail.client.id;
    attempt.apiKey = detail.client.apiKey.text();
    attempt.secretId = secretId;
    attempt.time = SystemClock().now() - ago;
    return attempt;
}

void shootSecrets(Camera &camera, Ui::MainWindow &window, Console &console)
{
    widget<QTabWidget>(&window, u"detailTabs"_s)->setCurrentIndex(1);
    widget<QTableView>(&window, u"clientsTable"_s)->selectRow(1);
    camera.shoot(u"secrets-one"_s);
    const auto rows = waitFor(console.service().clients({}));
    const auto detail = waitFor(console.service().client(rows[0].client.id));
    console.record({use(detail, detail.secrets[1].id, 50min)});
    widget<QTableView>(&window, u"clientsTable"_s)->selectRow(0);
    camera.shoot(u"secrets-waiting"_s);
    console.record({use(detail, detail.secrets[0].id, 0min)});
    window.findChild<QPushButton *>(u"retirementRetire"_s)->click();
    auto *retire = widget<QDialog>(&window, u"retireDialog"_s);
    camera.shoot(u"secrets-retire"_s, retire);
    retire->reject();
    const auto other = waitFor(console.service().client(rows[1].client.id));
    waitFor(console.service().rotateSecret(other.client.id, 24h));
    widget<QTableView>(&window, u"clientsTable"_s)->selectRow(1);
    Camera::settle();
    camera.shoot(u"secrets-silent"_s);
}

void shootCard(Camera &camera, Ui::MainWindow &window)
{
    widget<QPushButton>(&window, u"clientsNew"_s)->click();
    auto *dialog = widget<QDialog>(&window, u"newClientDialog"_s);
    widget<QLineEdit>(dialog, u"newClientName"_s)->setText(u"Backup robot"_s);
    widget<QLineEdit>(dialog, u"newClientRanges"_s)->setText(u"203.0.113.7, 10.20.30.40/16"_s);
    camera.shoot(u"new-client-addresses"_s, dialog);
    widget<QPushButton>(dialog, u"newClientCorrect"_s)->click();
    widget<QPushButton>(dialog, u"newClientCreate"_s)->click();
    Camera::settle();
    auto *tabs = widget<QTabWidget>(dialog, u"handoverPrograms"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        camera.shoot(u"handover-%1"_s.arg(tabs->tabText(tab).toLower()), dialog);
    }
    widget<QPushButton>(dialog, u"handoverSaved"_s)->click();
}

} // namespace

void shootWhitelist(Camera &camera, Ui::MainWindow &window, Console &console)
{
    Camera::settle();
    widget<QTableView>(&window, u"clientsTable"_s)->selectRow(0);
    Camera::settle();
    shootEditor(camera, window);
    shootEditorDialogs(camera, window);
    shootSecrets(camera, window, console);
    shootCard(camera, window);
}

} // namespace Gatehouse::Test
