// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/badge.h"
#include "common/clientpicker.h"
#include "common/emptystate.h"
#include "common/navigator.h"
#include "common/theme.h"
#include "common/toast.h"
#include "tryout/tryoutpage.h"
#include "ui/support/console.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestTryoutPage final : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            Admin::NewClient wanted;
            wanted.name = u"Billing service"_s;
            client = Test::waitFor(console.service().createClient(wanted)).client;
            page.resize(960, 640);
            page.show();
            page.activateWindow();
            answer(
                200, "OK",
                "{\"success\":true,\"data\":{\"access_token\":\"a.b.c\",\"refresh_token\":\"d\"}}");
        }
        void answer(int status, const QByteArray &reason, const QByteArray &body)
        {
            Ui::ApiAnswer given;
            given.status = status;
            given.reason = reason;
            given.body = body;
            given.headers = {{"X-Request-Id", "r-1"}};
            given.duration = std::chrono::microseconds(2400);
            console.sender().answer = given;
        }
        void fill(const QString &secret)
        {
            Test::widget<ClientPicker>(&page, u"tryoutClient"_s)->setClient(client);
            field()->setFocus();
            QTest::keyClicks(field(), secret);
        }
        QLineEdit *field() { return Test::widget<QLineEdit>(&page, u"tryoutSecret"_s); }
        QPushButton *button(const QString &name) { return Test::widget<QPushButton>(&page, name); }
        QString text(const QString &name)
        {
            return Test::widget<QPlainTextEdit>(&page, name)->toPlainText();
        }
        QString status()
        {
            return Test::widget<BadgeLabel>(&page, u"answerStatus"_s)->badge().text;
        }
        QTableView *history() { return Test::widget<QTableView>(&page, u"tryoutHistory"_s); }

        Test::Console console;
        Navigator navigator;
        QWidget ground;
        Toaster toaster{&ground};
        Client client;
        TryoutPage page{console.services(), navigator, toaster};
    };

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }

    void enterInTheSecretSends()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        f.fill(u"hush"_s);
        QTest::keyClick(f.field(), Qt::Key_Return);
        QTRY_COMPARE(f.console.sender().requests.size(), 1);
    }

    void sendsTheLoginThatItShows()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        f.fill(u"hush"_s);
        QCOMPARE(f.field()->echoMode(), QLineEdit::Password);
        const QString shown = f.text(u"tryoutRequest"_s);
        QVERIFY(shown.contains(f.client.apiKey.text()));
        QVERIFY(!shown.contains(u"hush"_s));
        QTest::keyClick(f.field(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f.console.sender().requests.size(), 1);
        const Ui::ApiRequest &sent = f.console.sender().requests.first();
        QCOMPARE(sent.path, u"/auth/login"_s);
        QVERIFY(sent.body.contains("\"hush\""));
        QTRY_COMPARE(f.status(), u"200 OK"_s);
        QVERIFY(f.text(u"answerBody"_s).contains(u"\n    \"access_token\": \"a.b.c\""_s));
        QCOMPARE(f.text(u"answerHeaders"_s), u"X-Request-Id: r-1"_s);
    }

    void leadsATokenToItsInspection()
    {
        Fixture f;
        QTest::mouseClick(f.button(u"tryoutSend"_s), Qt::LeftButton);
        QTRY_VERIFY(f.button(u"inspect-access_token"_s));
        QSignalSpy asked(&f.navigator, &Navigator::tokenInspectionRequested);
        QTest::mouseClick(f.button(u"inspect-access_token"_s), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), u"a.b.c"_s);
    }

    void forgetsTheSecretWhenLeft()
    {
        Fixture f;
        f.fill(u"hush"_s);
        QTest::mouseClick(f.button(u"tryoutSend"_s), Qt::LeftButton);
        QTRY_COMPARE(f.history()->model()->rowCount(), 1);
        f.page.hide();
        QVERIFY(f.field()->text().isEmpty());
        f.field()->undo();
        QVERIFY(f.field()->text().isEmpty());
        for (int column = 0; column < f.history()->model()->columnCount(); ++column)
            QVERIFY(!f.history()->model()->index(0, column).data().toString().contains(u"hush"_s));
    }

    void sendsWhatWasEditedAndOnlyWarns()
    {
        Fixture f;
        f.fill(u"hush"_s);
        QTest::mouseClick(f.button(u"tryoutEdit"_s), Qt::LeftButton);
        auto *body = Test::widget<QPlainTextEdit>(&f.page, u"tryoutBody"_s);
        QVERIFY(body->isVisible());
        QVERIFY(body->toPlainText().contains(u"{{secret}}"_s));
        body->selectAll();
        QTest::keyClicks(body, u"{ no json"_s);
        auto *warning = Test::widget<QLabel>(&f.page, u"tryoutWarning"_s);
        QTRY_VERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(u"not JSON"_s));
        QTest::mouseClick(f.button(u"tryoutSend"_s), Qt::LeftButton);
        QTRY_COMPARE(f.console.sender().requests.size(), 1);
        QCOMPARE(f.console.sender().requests.first().body, "{ no json"_ba);

        QTest::mouseClick(f.button(u"tryoutReset"_s), Qt::LeftButton);
        QVERIFY(body->toPlainText().contains(f.client.apiKey.text()));
        QVERIFY(!f.button(u"tryoutReset"_s)->isVisible());
    }

    void passesTheTokensOnToTheOtherCalls()
    {
        Fixture f;
        f.fill(u"hush"_s);
        QTest::mouseClick(f.button(u"tryoutSend"_s), Qt::LeftButton);
        QTRY_COMPARE(f.status(), u"200 OK"_s);
        auto *call = Test::widget<QComboBox>(&f.page, u"tryoutCall"_s);
        const auto send = [&](const QString &id) {
            call->setCurrentIndex(call->findData(id));
            const auto before = f.console.sender().requests.size();
            QTest::mouseClick(f.button(u"tryoutSend"_s), Qt::LeftButton);
            [&] {
                QTRY_COMPARE(f.console.sender().requests.size(), before + 1);
            }();
            [&] {
                QTRY_VERIFY(f.button(u"tryoutSend"_s)->isEnabled());
            }();
            return f.console.sender().requests.last();
        };
        const Ui::ApiRequest verify = send(u"verify"_s);
        QCOMPARE(verify.method, "GET"_ba);
        QCOMPARE(verify.headers.first().second, "Bearer a.b.c"_ba);
        QVERIFY(verify.body.isEmpty());
        QCOMPARE(QJsonDocument::fromJson(send(u"refresh"_s).body)["refresh_token"_L1].toString(),
                 u"d"_s);
        const Ui::ApiRequest logout = send(u"logout"_s);
        QCOMPARE(logout.method, "POST"_ba);
        QCOMPARE(logout.path, u"/auth/logout"_s);
        QVERIFY(!f.text(u"tryoutRequest"_s).contains(u"a.b.c"_s)); // masked, as a secret is
        call->setCurrentIndex(call->findData(u"login"_s));
        QCOMPARE(f.field()->text(), u"hush"_s);
        f.page.hide();
        for (int i = 0; i < call->count(); ++i) {
            call->setCurrentIndex(i);
            QVERIFY(f.field()->text().isEmpty());
        }
    }

    void offersToStartTheServer()
    {
        Fixture f;
        f.console.server().stop();
        QVERIFY(!f.button(u"tryoutSend"_s)->isEnabled());
        QTest::mouseClick(f.button(u"tryoutStart"_s), Qt::LeftButton);
        QCOMPARE(f.console.server().starts, 1);
        QTRY_VERIFY(f.button(u"tryoutSend"_s)->isEnabled());
    }

    void saysThatNobodyAnsweredAndSendsAgain()
    {
        Fixture f;
        f.console.sender().answer = Error{Error::Kind::Unavailable, u"Nobody there."_s};
        QTest::mouseClick(f.button(u"tryoutSend"_s), Qt::LeftButton);
        auto *empty = Test::widget<EmptyState>(&f.page, u"listEmpty"_s);
        QTRY_COMPARE(empty->title(), u"No answer"_s);
        f.answer(401, "Unauthorized", "{\"error\":{\"code\":\"UNAUTHORIZED\"}}");
        QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
        QTRY_COMPARE(f.status(), u"401 Unauthorized"_s);
        QCOMPARE(f.history()->model()->rowCount(), 2);
        QCOMPARE(f.history()->model()->index(0, ExchangesModel::Status).data().toString(),
                 u"401 UNAUTHORIZED"_s);
    }

    void copiesACommandWithoutTheSecretUnlessAsked()
    {
        Fixture f;
        f.fill(u"hush"_s);
        QTest::mouseClick(f.button(u"tryoutCopy"_s), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(u"$GATEHOUSE_SECRET"_s));
        QVERIFY(!QApplication::clipboard()->text().contains(u"hush"_s));
        Test::widget<QAction>(&f.page, u"tryoutCopySecretAction"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"hush"_s));
    }
};

QTEST_MAIN(TestTryoutPage)
#include "tst_tryoutpage.moc"
