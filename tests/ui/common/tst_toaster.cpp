// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/toast.h"

#include <QPushButton>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestToaster final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysInTheWindowsCorner();
    void leavesWhatIsAtTheRightFree();
    void keepsThreeAtMost();
    void undoRunsOnceAndTheToastGoes();

private:
    static QList<Toast *> toasts(const QWidget &window)
    {
        QList<Toast *> shown;
        for (Toast *toast : window.findChildren<Toast *>())
            if (toast->isVisibleTo(&window))
                shown.append(toast);
        return shown;
    }
};

void TestToaster::staysInTheWindowsCorner()
{
    QWidget window;
    window.resize(800, 600);
    Toaster toaster(&window);
    window.show();
    toaster.show(Tone::Success, u"Saved."_s);
    QCOMPARE(toasts(window).size(), 1);
    const Toast *toast = toasts(window).first();
    QCOMPARE(toast->text(), u"Saved."_s);
    const auto inCorner = [&] {
        return window.rect().contains(toast->geometry()) &&
               window.width() - toast->geometry().right() <= 3 * Theme::grid + 1 &&
               toast->geometry().top() <= Theme::grid;
    };
    QVERIFY(inCorner());
    window.resize(500, 400);
    QTRY_VERIFY(inCorner());
}

void TestToaster::leavesWhatIsAtTheRightFree()
{
    QWidget window;
    window.resize(800, 600);
    QPushButton stop(u"Stop"_s, &window);
    stop.setGeometry(700, 8, 90, 32);
    Toaster toaster(&window);
    toaster.keepLeftOf(&stop);
    window.show();
    toaster.show(Tone::Success, u"The whitelist of Billing service is saved."_s);
    const Toast *toast = toasts(window).first();
    QVERIFY(toast->geometry().right() < stop.x());
    QVERIFY(toast->x() > 0);
}

void TestToaster::keepsThreeAtMost()
{
    QWidget window;
    window.resize(800, 600);
    Toaster toaster(&window);
    for (int i = 1; i <= 5; ++i)
        toaster.show(Tone::Success, u"Toast %1"_s.arg(i));
    QStringList texts;
    for (const Toast *toast : toasts(window))
        texts.append(toast->text());
    texts.sort();
    QCOMPARE(texts, QStringList({u"Toast 3"_s, u"Toast 4"_s, u"Toast 5"_s}));
}

void TestToaster::undoRunsOnceAndTheToastGoes()
{
    QCOMPARE(Toaster::undoLife, std::chrono::seconds(10));
    QWidget window;
    window.resize(800, 600);
    Toaster toaster(&window);
    int undone = 0;
    toaster.showUndo(u"Done."_s, [&undone] { ++undone; });
    auto *undo = window.findChild<QPushButton *>(u"toastAction"_s);
    undo->click();
    undo->click();
    QCOMPARE(undone, 1);
    QCOMPARE(toasts(window).size(), 0);
}

QTEST_MAIN(TestToaster)
#include "tst_toaster.moc"
