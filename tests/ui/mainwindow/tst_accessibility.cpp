// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "mainwindow/mainwindow.h"
#include "ui/support/accessibility.h"
#include "ui/support/console.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

/// Walks every page, with things in it and without, in both themes.
class TestAccessibility final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::install(*qApp, Theme::Scheme::Light); }
    void everyPageCanBeNamedAndRead_data();
    void everyPageCanBeNamedAndRead();
    void everyDialogCanBeNamedAndRead_data();
    void everyDialogCanBeNamedAndRead();
    void theWalkSeesWhatIsWrong();

private:
    static QStringList faults(QWidget *root)
    {
        return Test::namelessControls(root) + Test::faintTexts(root);
    }
};

void TestAccessibility::everyPageCanBeNamedAndRead_data()
{
    QTest::addColumn<PageId>("page");
    QTest::addColumn<bool>("full");
    QTest::addColumn<Theme::Scheme>("scheme");
    const std::array pages{
        std::pair("overview", PageId::Overview), std::pair("clients", PageId::Clients),
        std::pair("attempts", PageId::Attempts), std::pair("keys", PageId::Keys),
        std::pair("tryout", PageId::Tryout),     std::pair("settings", PageId::Settings)};
    for (const auto &[name, page] : pages)
        for (const bool full : {false, true})
            for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark})
                QTest::addRow("%s, %s, %s", name, full ? "full" : "empty",
                              scheme == Theme::Scheme::Dark ? "dark" : "light")
                    << page << full << scheme;
}

void TestAccessibility::everyPageCanBeNamedAndRead()
{
    QFETCH(PageId, page);
    QFETCH(bool, full);
    QFETCH(Theme::Scheme, scheme);
    Theme::install(*qApp, scheme);
    Test::Console console;
    if (full) {
        console.store().addClient({.name = u"One"_s, .ranges = {u"10.0.0.0/8"_s}});
        console.store().addClient({.name = u"Two"_s});
        console.recordSamples(1, 30);
        console.server().fail(u"Port 8080 is taken."_s, 8081);
    }
    MainWindow window(console.services());
    window.showPage(page);
    window.show();
    QTest::qWait(400); // what it asks the store for arrives
    if (full && page == PageId::Clients)
        Test::widget<QTableView>(&window, u"clientsTable"_s)->selectRow(0);
    if (full && page == PageId::Attempts)
        Test::widget<QTableView>(&window, u"attemptsTable"_s)->selectRow(0);
    QTest::qWait(200);
    QCOMPARE(faults(&window).join(u"; "_s), QString());
}

void TestAccessibility::everyDialogCanBeNamedAndRead_data()
{
    QTest::addColumn<QString>("opener");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("new client") << u"clientsNew"_s << u"newClientDialog"_s;
    QTest::newRow("delete") << u"generalDelete"_s << u"deleteDialog"_s;
    QTest::newRow("rotate") << u"secretsRotate"_s << u"rotateDialog"_s;
}

void TestAccessibility::everyDialogCanBeNamedAndRead()
{
    QFETCH(QString, opener);
    QFETCH(QString, dialog);
    Test::Console console;
    console.store().addClient({.name = u"One"_s});
    MainWindow window(console.services());
    window.showPage(PageId::Clients);
    window.show();
    auto *table = Test::widget<QTableView>(&window, u"clientsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTRY_COMPARE(Test::widget<QLabel>(&window, u"detailName"_s)->text(), u"One"_s);
    Test::widget<QPushButton>(&window, opener)->click();
    QTRY_VERIFY(Test::widget<QDialog>(&window, dialog));
    auto *opened = Test::widget<QDialog>(&window, dialog);
    QTest::qWait(100);
    QCOMPARE(faults(opened).join(u"; "_s), QString());
    QTest::keyClick(opened, Qt::Key_Escape);
    QTRY_VERIFY(!Test::widget<QDialog>(&window, dialog));
}

void TestAccessibility::theWalkSeesWhatIsWrong()
{
    QWidget window;
    auto *unnamed = new QPushButton(u"Press"_s, &window);
    unnamed->setObjectName(u"unnamed"_s);
    QCOMPARE(Test::namelessControls(&window), QStringList{u"QPushButton unnamed"_s});
    auto *faint = new QLabel(u"Hard to read"_s, &window);
    faint->setObjectName(u"faint"_s);
    QPalette palette = faint->palette();
    palette.setColor(QPalette::WindowText, palette.color(QPalette::Window).darker(130));
    faint->setPalette(palette);
    window.show();
    QCOMPARE(Test::faintTexts(&window).size(), 1);
    QVERIFY(Test::faintTexts(&window).first().startsWith(u"QLabel faint"_s));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
