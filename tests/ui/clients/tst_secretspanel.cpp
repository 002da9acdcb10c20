// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/secretsmodel.h"
#include "common/theme.h"
#include "domain/secret.h"
#include "ui/clients/clientfixture.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSecretsPanel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void rotatesWithGrace();
    void theFocusStandsOnTheChoice();
    void aThirdSecretEndsBothOthers();
    void asksBeforeASecretInUseIsRetired();
    void retiresASilentSecretAtOnce();
    void guidesFromTheOldToTheNew();
    void cutsNoKind();

private:
    struct Fixture : Test::ClientFixture
    {
        Fixture()
            : ClientFixture({{.name = u"Billing"_s}}, Navigator::ClientTab::Secrets)
        {
        }
        void rotate()
        {
            Test::waitFor(console.service().rotateSecret(ids[0], 24h));
            QTRY_COMPARE(table()->model()->rowCount(), 2);
        }
        QTableView *table() { return find<QTableView>(u"secretsTable"_s); }
        QString step(int number)
        {
            return find<QLabel>(u"retirementStep-%1"_s.arg(number))->text();
        }
        int live()
        {
            int count = 0;
            const auto secrets = client(0).secrets;
            for (const auto &secret : secrets)
                count += secret.isLive(SystemClock().now());
            return count;
        }
        LoginAttempt use(qint64 secretId)
        {
            LoginAttempt attempt = login(0, u"10.0.0.1"_s, 0ms);
            attempt.secretId = secretId;
            return attempt;
        }
    };
};

void TestSecretsPanel::rotatesWithGrace()
{
    Fixture f;
    f.click(u"secretsRotate"_s);
    QTRY_VERIFY(f.find<QDialog>(u"rotateDialog"_s));
    f.find<QRadioButton>(u"rotateGrace-1h"_s)->click();
    f.click(u"rotateConfirm"_s);
    QTRY_VERIFY(f.find<QDialog>(u"handoverDialog"_s));
    QVERIFY(Secret::isGenerated(f.find<QLineEdit>(u"handoverSecret"_s)->text()));
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"handoverDialog"_s));
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    const auto secrets = f.client(0).secrets;
    QCOMPARE(secrets.size(), 2);
    int ending = 0;
    for (const auto &secret : secrets)
        if (secret.expiresAt) {
            ++ending;
            const auto left = *secret.expiresAt - SystemClock().now();
            QVERIFY(left > 55min && left <= 60min);
        }
    QCOMPARE(ending, 1);
}

void TestSecretsPanel::theFocusStandsOnTheChoice()
{
    Fixture f;
    f.click(u"secretsRotate"_s);
    QTRY_VERIFY(f.find<QRadioButton>(u"rotateGrace-24h"_s));
    QVERIFY(f.find<QRadioButton>(u"rotateGrace-24h"_s)->isChecked());
    QTRY_VERIFY(f.find<QRadioButton>(u"rotateGrace-24h"_s)->hasFocus());
}

void TestSecretsPanel::aThirdSecretEndsBothOthers()
{
    Fixture f;
    f.rotate();
    f.click(u"secretsRotate"_s);
    QTRY_VERIFY(f.find<QDialog>(u"rotateDialog"_s));
    QVERIFY(!f.find<QRadioButton>(u"rotateGrace-24h"_s)->isEnabled());
    QVERIFY(f.find<QRadioButton>(u"rotateGrace-0h"_s)->isChecked());
    f.click(u"rotateConfirm"_s);
    QTRY_VERIFY(f.find<QDialog>(u"handoverDialog"_s));
    f.click(u"handoverSaved"_s);
    QCOMPARE(f.live(), 1);
}

void TestSecretsPanel::asksBeforeASecretInUseIsRetired()
{
    Fixture f;
    f.rotate();
    const qint64 newer = f.client(0).secrets[0].id;
    f.console.record({f.use(newer)});
    QVERIFY(!f.find<QPushButton>(u"secretsRetire"_s)->isEnabled());
    f.table()->selectRow(0); // the new one, which is in use
    f.page->refresh();
    QTRY_COMPARE(f.table()->model()->index(0, 3).data().toString(), u"just now"_s);
    f.click(u"secretsRetire"_s);
    QTRY_VERIFY(f.find<QDialog>(u"retireDialog"_s));
    QCOMPARE(f.find<QLabel>(u"retireLastUse"_s)->text(), u"It was last used just now."_s);
    QTest::keyClick(f.find<QDialog>(u"retireDialog"_s), Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!f.find<QDialog>(u"retireDialog"_s));
    QCOMPARE(f.live(), 2);
    f.click(u"secretsRetire"_s);
    f.click(u"retireConfirm"_s);
    QTRY_COMPARE(f.live(), 1);
    QTRY_VERIFY(!f.find<QWidget>(u"retirementGuide"_s)->isVisible());
}

void TestSecretsPanel::retiresASilentSecretAtOnce()
{
    Fixture f;
    f.rotate(); // the old one was never used
    auto *retire = f.find<QPushButton>(u"retirementRetire"_s);
    QTRY_COMPARE(retire->property("kind").toString(), u"success"_s);
    QCOMPARE(f.step(3), u"3. The old secret was never used."_s);
    f.click(u"retirementRetire"_s);
    QTRY_COMPARE(f.live(), 1);
    QVERIFY(!f.find<QDialog>(u"retireDialog"_s));
}

void TestSecretsPanel::guidesFromTheOldToTheNew()
{
    Fixture f;
    const qint64 older = f.client(0).secrets[0].id;
    f.console.record({f.use(older)});
    QVERIFY(!f.find<QWidget>(u"retirementGuide"_s)->isVisible());
    f.rotate();
    QTRY_VERIFY(f.find<QWidget>(u"retirementGuide"_s)->isVisible());
    QTRY_COMPARE(f.step(2), u"2. Wait for the first login with the new secret."_s);
    f.console.record({f.use(f.client(0).secrets[0].id)});
    f.page->refresh();
    QTRY_COMPARE(f.step(2), u"2. The new secret is in use: 1 login, the last just now."_s);
    QVERIFY(f.step(3).startsWith(u"3. The old secret was last used just now."_s));
    QCOMPARE(f.find<QPushButton>(u"retirementRetire"_s)->property("kind").toString(), QString());
    f.click(u"retirementRetire"_s);
    QTRY_VERIFY(f.find<QDialog>(u"retireDialog"_s));
    f.click(u"retireConfirm"_s);
    QTRY_COMPARE(f.live(), 1);
}

// In the narrowest panel, with a secret that ends another day.
void TestSecretsPanel::cutsNoKind()
{
    Fixture f;
    Test::waitFor(f.console.service().rotateSecret(f.ids[0], 48h));
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    f.table()->setFixedWidth(400);
    const QAbstractItemView *view = f.table();
    for (const int column : {int(SecretsModel::State), int(SecretsModel::Scheme)})
        QTRY_VERIFY2(f.table()->columnWidth(column) >= view->sizeHintForColumn(column),
                     qPrintable(QString::number(f.table()->columnWidth(column))));
    QVERIFY(f.table()->horizontalHeader()->length() <= f.table()->viewport()->width());
}

QTEST_MAIN(TestSecretsPanel)
#include "tst_secretspanel.moc"
