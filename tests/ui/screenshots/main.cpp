// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots DIR: every page and dialog of the console as PNG files, light and dark, two sizes,
// empty and full, to be looked at. Runs without a display (offscreen).

#include "common/theme.h"
#include "mainwindow/mainwindow.h"
#include "ui/screenshots/demostore.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

/// Renders named pictures of one window in one look.
class Camera
{
public:
    Camera(QDir folder, QString look, Ui::MainWindow &window)
        : m_folder(std::move(folder))
        , m_look(std::move(look))
        , m_window(window)
    {
    }

    void shoot(const QString &name, QWidget *what = nullptr)
    {
        settle();
        const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(name, m_look));
        QPixmap picture = m_window.grab();
        if (what) {
            QPainter painter(&picture);
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 70));
            const QPoint at((picture.width() - what->width()) / 2,
                            (picture.height() - what->height()) / 2);
            painter.drawPixmap(at, what->grab());
        }
        if (!picture.save(file))
            qFatal("%s cannot be written", qPrintable(file));
        std::puts(qPrintable(file));
    }

    static void settle() { QTest::qWait(350); }

private:
    QDir m_folder;
    QString m_look;
    Ui::MainWindow &m_window;
};

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

void shootClients(Camera &camera, Ui::MainWindow &window)
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

void shootDialogs(Camera &camera, Ui::MainWindow &window)
{
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

void shootAttempts(Camera &camera, Ui::MainWindow &window, Console &console)
{
    window.showPage(Ui::PageId::Attempts);
    camera.shoot(u"attempts"_s);
    widget<QPushButton>(&window, u"attemptsPause"_s)->click();
    recordMore(console, 12);
    camera.shoot(u"attempts-paused"_s);
    widget<QPushButton>(&window, u"attemptsPause"_s)->click();
    widget<QLineEdit>(&window, u"attemptsSearch"_s)->setText(u"no such thing"_s);
    camera.shoot(u"attempts-no-match"_s);
    widget<QLineEdit>(&window, u"attemptsSearch"_s)->clear();
    Camera::settle();
    console.server().fail(u"Port 8080 is taken by another program. Stop that program, or listen on "
                          "another port."_s,
                          8081);
    camera.shoot(u"port-taken"_s);
}

void shootAll(const QDir &folder, const QString &look, const QSize &size)
{
    shootFirstRun(folder, look, size);
    Console console;
    fillDemo(console);
    Ui::MainWindow window(console.services());
    window.resize(size);
    window.show();
    window.activateWindow();
    Camera camera(folder, look, window);
    shootClients(camera, window);
    shootDialogs(camera, window);
    shootAttempts(camera, window, console);
}

} // namespace

} // namespace Gatehouse::Test

int main(int argc, char *argv[])
{
    using namespace Gatehouse;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setOrganizationName(u"gatehouse-screenshots"_s);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"screenshots"_s);
    if (!folder.mkpath(u"."_s))
        qFatal("%s cannot be made", qPrintable(folder.path()));
    for (const bool dark : {false, true}) {
        Ui::Theme::install(application, dark ? Ui::Theme::Scheme::Dark : Ui::Theme::Scheme::Light);
        const QString scheme = dark ? u"dark"_s : u"light"_s;
        Test::shootAll(folder, scheme + u"-1280x800"_s, {1280, 800});
        if (!dark)
            Test::shootAll(folder, scheme + u"-1024x700"_s, {1024, 700});
    }
    return 0;
}
