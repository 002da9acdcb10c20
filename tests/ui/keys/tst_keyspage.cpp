// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/badge.h"
#include "common/clientpicker.h"
#include "common/navigator.h"
#include "common/theme.h"
#include "common/toast.h"
#include "keys/checksmodel.h"
#include "keys/keysmodel.h"
#include "keys/keyspage.h"
#include "ui/support/console.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestKeysPage final : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            page.resize(960, 640);
            page.show();
            page.activateWindow();
        }
        QTableView *table(const QString &name) { return Test::widget<QTableView>(&page, name); }
        QPushButton *button(const QString &name) { return Test::widget<QPushButton>(&page, name); }
        QPlainTextEdit *token() { return Test::widget<QPlainTextEdit>(&page, u"tokenText"_s); }
        QString verdict()
        {
            return Test::widget<BadgeLabel>(&page, u"tokenVerdict"_s)->badge().text;
        }
        QString states()
        {
            QStringList rows;
            const auto *model = table(u"keysTable"_s)->model();
            for (int row = 0; row < model->rowCount(); ++row)
                rows.append(model->index(row, KeysModel::State).data().toString());
            return rows.join(u'|');
        }
        Client addClient(const QString &name)
        {
            Admin::NewClient wanted;
            wanted.name = name;
            return Test::waitFor(console.service().createClient(wanted)).client;
        }

        Test::Console console;
        Navigator navigator;
        QWidget ground;
        Toaster toaster{&ground};
        KeysPage page{console.services(), navigator, toaster};
    };

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }

    void makesTheFirstKeyAndRotatesIt()
    {
        Fixture f;
        auto *make = Test::widget<QWidget>(&f.page, u"keysStack"_s)
                         ->findChild<QWidget *>(u"listEmpty"_s)
                         ->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_VERIFY(make->isVisible());
        QTest::mouseClick(make, Qt::LeftButton);
        QTRY_COMPARE(f.states(), u"Active"_s);

        QTest::mouseClick(f.button(u"keysRotate"_s), Qt::LeftButton);
        auto *dialog = Test::widget<QDialog>(&f.page, u"rotateKeyDialog"_s);
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!Test::widget<QDialog>(&f.page, u"rotateKeyDialog"_s));
        QCOMPARE(f.states(), u"Active"_s);

        QTest::mouseClick(f.button(u"keysRotate"_s), Qt::LeftButton);
        QTest::keyClick(Test::widget<QDialog>(&f.page, u"rotateKeyDialog"_s), Qt::Key_Return);
        QTRY_COMPARE(f.states(), u"Active|Verifying only"_s);
    }

    void rotatesToAnotherAlgorithm()
    {
        Fixture f;
        Test::waitFor(f.console.keys().rotate());
        f.page.refresh();
        QTRY_COMPARE(f.states(), u"Active"_s);
        QTest::mouseClick(f.button(u"keysRotate"_s), Qt::LeftButton);
        auto *dialog = Test::widget<QDialog>(&f.page, u"rotateKeyDialog"_s);
        auto *algorithm = Test::widget<QComboBox>(dialog, u"rotateKeyAlgorithm"_s);
        const auto *meaning = Test::widget<QLabel>(dialog, u"rotateKeyMeaning"_s);
        QVERIFY(algorithm->currentText().startsWith(u"HS256"_s));
        QVERIFY(meaning->text().contains(u"Only this server"_s));
        QTest::keyClick(algorithm, Qt::Key_E);
        QVERIFY(algorithm->currentText().startsWith(u"ES256"_s));
        QVERIFY(meaning->text().contains(u"/.well-known/jwks.json"_s));
        QTest::mouseClick(Test::widget<QPushButton>(dialog, u"rotateKeyConfirm"_s), Qt::LeftButton);
        QTRY_COMPARE(f.states(), u"Active|Verifying only"_s);
        const auto *model = f.table(u"keysTable"_s)->model();
        QCOMPARE(model->index(0, KeysModel::Algorithm).data().toString(), u"ES256"_s);

        // From here on that is what is proposed.
        QTest::mouseClick(f.button(u"keysRotate"_s), Qt::LeftButton);
        dialog = Test::widget<QDialog>(&f.page, u"rotateKeyDialog"_s);
        QVERIFY(Test::widget<QComboBox>(dialog, u"rotateKeyAlgorithm"_s)
                    ->currentText()
                    .startsWith(u"ES256"_s));
        dialog->reject();
    }

    void showsThatAPublishedKeyBeganToSign()
    {
        Fixture f;
        Test::waitFor(f.console.keys().rotate());
        Test::waitFor(f.console.keys().rotate({.lead = std::chrono::seconds(2)}));
        f.page.refresh();
        QTRY_VERIFY(f.states().startsWith(u"Published, signs from"_s));
        QTRY_COMPARE(f.states(), u"Active|Verifying only"_s); // by the clock alone
    }

    void keepsHowOftenToRotate()
    {
        Fixture f;
        auto *every = Test::widget<QComboBox>(&f.page, u"keysEvery"_s);
        QTRY_VERIFY(every->isEnabled());
        every->setFocus();
        QTest::keyClick(every, Qt::Key_Down);
        QTRY_COMPARE(Test::waitFor(f.console.keys().keys()).rotateDays, 30);
        f.page.refresh();
        QTRY_COMPARE(every->currentData().toInt(), 30);
    }

    void tellsAGoodTokenFromOneThatWasTamperedWith()
    {
        Fixture f;
        const Client client = f.addClient(u"Billing service"_s);
        const auto [access, refresh] = f.console.issueTokens(client, SystemClock().now() - 17min);
        f.page.focusSearch();
        QTest::keyClicks(f.token(), access);
        QTRY_VERIFY(f.button(u"tokenRevoke"_s)->isVisible());
        QTRY_COMPARE(f.verdict(), u"Good access token of Billing service, 42 min left"_s);
        QCOMPARE(f.table(u"tokenChecks"_s)->model()->rowCount(), tokenCheckCount);

        f.page.inspect(refresh);
        QTRY_VERIFY(f.verdict().startsWith(u"Good refresh token of Billing service"_s));

        f.page.inspect(access.chopped(3) + u"AAA"_s);
        QTRY_COMPARE(f.verdict(), u"Not good: the signature does not fit"_s);
        QVERIFY(f.table(u"tokenClaims"_s)->model()->rowCount() > 5); // shown all the same

        f.page.inspect(u"garbage"_s);
        QTRY_COMPARE(f.verdict(), u"Not good: it is no token"_s);
        QVERIFY(!f.button(u"tokenRevoke"_s)->isVisible());

        QTest::mouseClick(f.button(u"tokenClear"_s), Qt::LeftButton);
        QTRY_VERIFY(!f.button(u"tokenClear"_s)->isEnabled());
        QVERIFY(f.token()->toPlainText().isEmpty());
    }

    void tellsWhenATokenExpired()
    {
        Fixture f;
        const Client client = f.addClient(u"Billing service"_s);
        f.page.inspect(f.console.issueTokens(client, SystemClock().now() - 3h - 1min).first);
        QTRY_COMPARE(f.verdict(), u"Not good: expired 2 h ago"_s);
    }

    void revokingTheTokensClientIsSeenAtOnce()
    {
        Fixture f;
        const Client client = f.addClient(u"Billing service"_s);
        f.page.inspect(f.console.issueTokens(client, SystemClock().now()).first);
        QTRY_VERIFY(f.button(u"tokenRevoke"_s)->isVisible());
        QTest::mouseClick(f.button(u"tokenRevoke"_s), Qt::LeftButton);
        auto *dialog = Test::widget<QDialog>(&f.page, u"revokeTokensDialog"_s);
        QTest::mouseClick(Test::widget<QPushButton>(dialog, u"revokeConfirm"_s), Qt::LeftButton);
        QTRY_COMPARE(f.verdict(), u"Not good: revoked"_s);
    }

    void revokesByAClientThatIsLookedUp()
    {
        Fixture f;
        f.addClient(u"Warehouse"_s);
        const Client client = f.addClient(u"Billing service"_s);
        QTest::mouseClick(f.button(u"tokensRevoke"_s), Qt::LeftButton);
        auto *dialog = Test::widget<QDialog>(&f.page, u"revokeTokensDialog"_s);
        auto *confirm = Test::widget<QPushButton>(dialog, u"revokeConfirm"_s);
        QVERIFY(!confirm->isEnabled());
        Test::widget<ClientPicker>(dialog, u"revokeClient"_s)->choose(client.id);
        QTRY_VERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE(Test::waitFor(f.console.service().client(client.id)).client.generation, 1);
    }

    void leadsToTheClient()
    {
        Fixture f;
        const Client client = f.addClient(u"Billing service"_s);
        f.page.inspect(f.console.issueTokens(client, SystemClock().now()).first);
        QTRY_VERIFY(f.button(u"tokenShowClient"_s)->isVisible());
        QSignalSpy requested(&f.navigator, &Navigator::clientRequested);
        QTest::mouseClick(f.button(u"tokenShowClient"_s), Qt::LeftButton);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0].toLongLong(), client.id);
    }

    void theTokenIsKeptNowhere()
    {
        QString access;
        {
            Fixture f;
            const Client client = f.addClient(u"Billing service"_s);
            access = f.console.issueTokens(client, SystemClock().now()).first;
            f.page.inspect(access);
            QTRY_VERIFY(f.button(u"tokenRevoke"_s)->isVisible());
        }
        const QSettings settings;
        const QStringList names = settings.allKeys();
        for (const QString &name : names)
            QVERIFY(!settings.value(name).toString().contains(access));
    }
};

QTEST_MAIN(TestKeysPage)
#include "tst_keyspage.moc"
