// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "ui/clients/clientfixture.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestNewClient final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void takesTheFirstAddresses();
    void checksTheAddresses();
    void canBeCancelled();
    void handsOverInFiveLanguages();
    void tellsOfACertificateThatCallersNeed();

private:
    struct Fixture : Test::ClientFixture
    {
        Fixture()
            : ClientFixture({{.name = u"First"_s}}, Navigator::ClientTab::General)
        {
            page->newClient();
            if (!QTest::qWaitFor([this] { return dialog() != nullptr; }))
                qFatal("the dialog does not open");
        }
        QDialog *dialog() { return find<QDialog>(u"newClientDialog"_s); }
        QLineEdit *name() { return dialog()->findChild<QLineEdit *>(u"newClientName"_s); }
        QLineEdit *ranges() { return dialog()->findChild<QLineEdit *>(u"newClientRanges"_s); }
        QLabel *message() { return dialog()->findChild<QLabel *>(u"newClientRangesMessage"_s); }
        qint64 count() { return Test::waitFor(console.service().clientCount()); }
    };
};

void TestNewClient::takesTheFirstAddresses()
{
    Fixture f;
    QTest::keyClicks(f.name(), u"Second"_s);
    QTest::keyClicks(f.ranges(), u"203.0.113.7, 10.20.0.0/16 inside"_s);
    QVERIFY(!f.message()->isVisible());
    QTest::keyClick(f.ranges(), Qt::Key_Return);
    QTRY_VERIFY(f.find<QWidget>(u"handoverCard"_s));
    const auto rows = Test::waitFor(f.console.service().clients({}));
    QCOMPARE(rows.size(), 2);
    const auto detail = Test::waitFor(f.console.service().client(rows[1].client.id));
    QCOMPARE(detail.whitelist.size(), 2);
    QCOMPARE(detail.whitelist[1].note, u"inside"_s);
}

void TestNewClient::checksTheAddresses()
{
    Fixture f;
    QTest::keyClicks(f.name(), u"Second"_s);
    QTest::keyClicks(f.ranges(), u"10.20.30.40/16"_s);
    QVERIFY(f.message()->isVisible());
    QTest::keyClick(f.ranges(), Qt::Key_Return);
    QTest::qWait(50);
    QCOMPARE(f.count(), 1); // nothing is made with addresses that are wrong
    QTest::mouseClick(f.dialog()->findChild<QPushButton *>(u"newClientCorrect"_s), Qt::LeftButton);
    QCOMPARE(f.ranges()->text(), u"10.20.0.0/16"_s);
    QVERIFY(!f.message()->isVisible());
    QTest::keyClick(f.ranges(), Qt::Key_Return);
    QTRY_COMPARE(f.count(), 2);
}

void TestNewClient::canBeCancelled()
{
    Fixture f;
    QTest::keyClicks(f.name(), u"Second"_s);
    QTest::mouseClick(f.dialog()->findChild<QPushButton *>(u"newClientCancel"_s), Qt::LeftButton);
    QTRY_VERIFY(!f.dialog());
    QCOMPARE(f.count(), 1);
}

void TestNewClient::handsOverInFiveLanguages()
{
    Fixture f;
    QTest::keyClicks(f.name(), u"Second"_s);
    QTest::keyClick(f.name(), Qt::Key_Return);
    QTRY_VERIFY(f.find<QLineEdit>(u"handoverSecret"_s));
    const QString secret = f.find<QLineEdit>(u"handoverSecret"_s)->text();
    for (const QString &language : {u"curl"_s, u"go"_s, u"python"_s, u"javascript"_s, u"qt"_s}) {
        auto *code = f.find<QPlainTextEdit>(u"handoverCode-"_s + language);
        QVERIFY2(code && code->toPlainText().contains(secret), qPrintable(language));
    }
    QCOMPARE(f.find<QTabWidget>(u"handoverPrograms"_s)->count(), 5);
    QTest::keyClick(f.dialog(), Qt::Key_Escape); // the secret is not lost by a key
    QVERIFY(f.dialog()->isVisible());
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.dialog());
    QVERIFY(!f.find<QLineEdit>(u"handoverSecret"_s));
}

void TestNewClient::tellsOfACertificateThatCallersNeed()
{
    for (const bool needed : {false, true}) {
        Fixture f;
        f.console.server().selfSigned = needed;
        QTest::keyClicks(f.name(), u"Second"_s);
        QTest::keyClick(f.name(), Qt::Key_Return);
        QTRY_VERIFY(f.find<QWidget>(u"handoverCard"_s));
        auto *label = f.find<QLabel>(u"handoverCertificate"_s);
        QCOMPARE(label != nullptr, needed);
        if (needed)
            QVERIFY(label->text().contains(u"--cacert"_s));
    }
}

QTEST_MAIN(TestNewClient)
#include "tst_newclient.moc"
