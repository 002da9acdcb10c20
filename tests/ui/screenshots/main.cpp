// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots DIR [SECTION [LANGUAGE]]: every page and dialog of the console as PNG files, light
// and dark, two sizes, empty and full, to be looked at; or those of one section. Runs without a
// display (offscreen).

#include "common/preferences.h"
#include "common/theme.h"
#include "common/translation.h"
#include "mainwindow/mainwindow.h"
#include "ui/screenshots/attemptsshots.h"
#include "ui/screenshots/camera.h"
#include "ui/screenshots/clientshots.h"
#include "ui/screenshots/demostore.h"
#include "ui/screenshots/keysshots.h"
#include "ui/screenshots/overviewshots.h"
#include "ui/screenshots/settingsshots.h"
#include "ui/screenshots/whitelistshots.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QMetaEnum>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include <functional>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

void shootFirstRun(const QDir &folder, const QString &look, const QSize &size)
{
    Console console;
    Ui::MainWindow window(console.services());
    window.resize(size);
    window.show();
    window.activateWindow();
    Camera camera(folder, look, window);
    camera.shoot(u"first-run"_s);
    window.showPage(Ui::PageId::Attempts);
    camera.shoot(u"attempts-empty"_s);
    window.showPage(Ui::PageId::Clients);
    widget<QLineEdit>(&window, u"newClientName"_s)->setText(u"Billing service"_s);
    widget<QPushButton>(&window, u"newClientCreate"_s)->click();
    camera.shoot(u"first-run-card"_s);
}

void openTab(QWidget &window, int tab)
{
    widget<QTabWidget>(&window, u"detailTabs"_s)->setCurrentIndex(tab);
}

void shootClients(Camera &camera, Ui::MainWindow &window, Console &)
{
    camera.shoot(u"clients"_s);
    auto *table = widget<QTableView>(&window, u"clientsTable"_s);
    table->selectRow(0);
    camera.shoot(u"client-general"_s);
    openTab(window, 1);
    widget<QTableView>(&window, u"secretsTable"_s)->selectRow(1);
    camera.shoot(u"client-secrets"_s);
    openTab(window, 2);
    widget<QLineEdit>(&window, u"whitelistRange"_s)->setText(u"10.0.0.5/8"_s);
    widget<QLineEdit>(&window, u"testAddress"_s)->setText(u"10.20.3.4"_s);
    camera.shoot(u"client-whitelist"_s);
    widget<QLineEdit>(&window, u"whitelistRange"_s)->setText(u"10.0.0.0/7"_s);
    camera.shoot(u"client-whitelist-wide"_s);
    table->selectRow(3);
    camera.shoot(u"client-whitelist-empty"_s);
    openTab(window, 0);
    widget<QLineEdit>(&window, u"clientsSearch"_s)->setText(u"nobody"_s);
    camera.shoot(u"clients-no-match"_s);
    widget<QLineEdit>(&window, u"clientsSearch"_s)->clear();
    Camera::settle();
}

void shootDialogs(Camera &camera, Ui::MainWindow &window, Console &)
{
    Camera::settle();
    auto *table = widget<QTableView>(&window, u"clientsTable"_s);
    table->selectRow(1);
    Camera::settle();
    widget<QPushButton>(&window, u"clientsNew"_s)->click();
    auto *create = widget<QDialog>(&window, u"newClientDialog"_s);
    camera.shoot(u"new-client"_s, create);
    create->reject();
    widget<QPushButton>(&window, u"generalDelete"_s)->click();
    auto *remove = widget<QDialog>(&window, u"deleteDialog"_s);
    camera.shoot(u"delete-client"_s, remove);
    remove->reject();
    widget<QPushButton>(&window, u"secretsRotate"_s)->click();
    Camera::settle();
    auto *rotate = widget<QDialog>(&window, u"rotateDialog"_s);
    camera.shoot(u"rotate"_s, rotate);
    widget<QPushButton>(rotate, u"rotateConfirm"_s)->click();
    Camera::settle();
    auto *card = widget<QDialog>(&window, u"handoverDialog"_s);
    camera.shoot(u"rotate-card"_s, card);
    widget<QPushButton>(card, u"handoverSaved"_s)->click();
    widget<QPushButton>(&window, u"generalSuspend"_s)->click();
    camera.shoot(u"toast"_s);
}

void shootPalette(Camera &camera, Ui::MainWindow &window, Console &)
{
    Camera::settle();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    camera.shoot(u"palette"_s, widget<QDialog>(&window, u"commandPalette"_s));
    widget<QLineEdit>(&window, u"paletteSearch"_s)->setText(u"bil"_s);
    camera.shoot(u"palette-search"_s, widget<QDialog>(&window, u"commandPalette"_s));
}

void shootTrouble(Camera &camera, Ui::MainWindow &, Console &console)
{
    using Kind = Ui::Trouble::Kind;
    console.trouble().set(
        {{.kind = Kind::Store,
          .reason = u"The store ~/.local/share/gatehouse/gatehouse.db cannot be written: the disk "
                    "is full. Make room."_s},
         {.kind = Kind::Descriptors},
         {.kind = Kind::Clock, .span = std::chrono::hours(365 * 24)},
         {.kind = Kind::PlainHttp},
         {.kind = Kind::Certificate, .span = std::chrono::hours(12 * 24)}});
    camera.shoot(u"trouble"_s);
}

void shootJournal(Camera &camera, Ui::MainWindow &window, Console &console)
{
    // As the program sets it, which tells the journal who it was.
    const auto clients = waitFor(console.service().clients({}));
    for (const auto &[row, name] : {std::pair{0, u"Billing, nightly"_s}, std::pair{2, u"Door"_s}})
        waitFor(console.service().renameClient(clients.at(row).client.id, name));
    waitFor(console.service().setStatus(clients.at(1).client.id, ClientStatus::Suspended));
    window.showPage(Ui::PageId::Journal);
    QTest::qWait(300);
    camera.shoot(u"journal"_s);
    widget<QPushButton>(&window, u"journalVerifyButton"_s)->click();
    QTest::qWait(1500);
    camera.shoot(u"journal-verified"_s);
    widget<QLineEdit>(&window, u"journalSearch"_s)->setText(u"zebra"_s);
    QTest::qWait(500);
    camera.shoot(u"journal-nothing"_s);
    console.machine().folder = console.store().folder().path();
    QFile key(console.store().folder().masterKeyPath());
    if (key.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        key.write("not opened here");
    window.showPage(Ui::PageId::Settings);
    widget<QPushButton>(&window, u"dataBackup"_s)->click();
    Camera::settle();
    auto *backup = widget<QDialog>(&window, u"backupDialog"_s);
    camera.shoot(u"backup"_s, backup);
    widget<QLineEdit>(backup, u"backupFile"_s)
        ->setText(console.store().folder().path() + u"/gatehouse.backup"_s);
    widget<QLineEdit>(backup, u"backupPassphrase"_s)->setText(u"too short"_s);
    widget<QLineEdit>(backup, u"backupAgain"_s)->setText(u"another"_s);
    camera.shoot(u"backup-faults"_s, backup);
    widget<QLineEdit>(backup, u"backupPassphrase"_s)->setText(u"four words of mine"_s);
    widget<QLineEdit>(backup, u"backupAgain"_s)->setText(u"four words of mine"_s);
    widget<QPushButton>(backup, u"backupWrite"_s)->click();
    QTest::qWait(3'000);
    camera.shoot(u"backup-done"_s, backup);
}

// What is written behind a window's back would otherwise be news.
void silence(Console &console)
{
    const auto notices = QMetaEnum::fromType<Ui::Preferences::Notice>();
    for (int i = 0; i < notices.keyCount(); ++i)
        console.preferences().setWants(Ui::Preferences::Notice(notices.value(i)), false);
}

struct Section
{
    QString name;
    std::function<void(Camera &, Ui::MainWindow &, Console &)> shoot;
};

// Each begins with a window of its own over the demo store.
const QList<Section> &sections()
{
    static const QList<Section> all{
        {u"overview"_s, shootOverview},   {u"clients"_s, shootClients},
        {u"dialogs"_s, shootDialogs},     {u"client-list"_s, shootClientList},
        {u"attempts"_s, shootAttempts},   {u"keys"_s, shootKeys},
        {u"tryout"_s, shootTryout},       {u"settings"_s, shootSettings},
        {u"whitelist"_s, shootWhitelist}, {u"palette"_s, shootPalette},
        {u"trouble"_s, shootTrouble},     {u"journal"_s, shootJournal},
    };
    return all;
}

void shootAll(const QDir &folder, const QString &look, const QSize &size, const QString &only)
{
    if (only.isEmpty() || only == "first-run"_L1)
        shootFirstRun(folder, look, size);
    for (const Section &section : sections()) {
        if (!only.isEmpty() && only != section.name)
            continue;
        Console console;
        if (section.name != "settings"_L1) // that page shows what is on
            silence(console);
        fillDemo(console);
        Ui::MainWindow window(console.services());
        window.resize(size);
        window.show();
        window.activateWindow();
        Camera camera(folder, look, window);
        section.shoot(camera, window, console);
    }
}

} // namespace

} // namespace Gatehouse::Test

int main(int argc, char *argv[])
{
    using namespace Gatehouse;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"gatehouse-screenshots"_s);
    QApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"screenshots"_s);
    if (!folder.mkpath(u"."_s))
        qFatal("%s cannot be made", qPrintable(folder.path()));
    const QString language = argc > 3 ? QString::fromLocal8Bit(argv[3]) : u"en"_s;
    Ui::Translation::install(application, language);
    if (language == "en"_L1) // whatever the machine's territory
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    for (const bool dark : {false, true}) {
        Ui::Theme::install(application, dark ? Ui::Theme::Scheme::Dark : Ui::Theme::Scheme::Light);
        const QString scheme = dark ? u"dark"_s : u"light"_s;
        Test::shootAll(folder, scheme + u"-1280x800"_s, {1280, 800}, only);
        Test::shootAll(folder, scheme + u"-1920x1080"_s, {1920, 1080}, only);
        if (!dark)
            Test::shootAll(folder, scheme + u"-1024x700"_s, {1024, 700}, only);
    }
    return 0;
}
