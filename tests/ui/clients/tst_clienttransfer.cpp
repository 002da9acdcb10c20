// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clienttransfer.h"
#include "clients/importmodel.h"
#include "common/theme.h"
#include "domain/secret.h"
#include "ui/clients/clientspagefixture.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestClientTransfer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void previewsThenImports();
    void warnsWhereAClientOpensToAnyAddress();
    void givesTheDetailsTheRoom();
    void importsNothingWithoutAYes();
    void hasNothingToImport();
    void saysWhyAFileIsRefused();
    void handsSecretsOverOnce();
    void exportsWhatIsListed();

private:
    using Fixture = Test::ClientsPageFixture;
    QString written(const QByteArray &text, const QString &name = u"clients.csv"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }
    static ClientTransfer *transfer(Fixture &f) { return f.page->findChild<ClientTransfer *>(); }
    QTemporaryDir m_folder;
};

void TestClientTransfer::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
}

void TestClientTransfer::previewsThenImports()
{
    Fixture f({u"Billing"_s});
    const QByteArray key = f.stored(f.ids[0]).apiKey.text().toUtf8();
    transfer(f)->importFile(written("name,api_key,api_secret,note\nInvoices," + key +
                                    ",,\nFresh,,a-secret-of-mine,hello\nBad,no key!,,\n"));
    QTRY_VERIFY(f.find<QDialog>(u"importDialog"_s));
    auto *table = f.find<QTableView>(u"importTable"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 1), u"Changes"_s);
    QVERIFY(cell(0, 4).startsWith(u"Name: Billing → Invoices"_s));
    QCOMPARE(cell(1, 1), u"New"_s);
    QCOMPARE(cell(2, 0), u"4"_s);
    QCOMPARE(cell(2, 1), u"Left out"_s);
    QVERIFY(!cell(2, 4).isEmpty());
    auto *filter = f.find<QComboBox>(u"importFilter"_s);
    filter->setCurrentIndex(filter->findText(u"Left out"_s));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(f.find<QAbstractButton>(u"importConfirm"_s)->text(), u"Import 2 clients"_s);
    f.click(u"importConfirm"_s);
    QTRY_COMPARE(f.rows(), 2);
    QTRY_COMPARE(f.cell(0, ClientsModel::Name), u"Invoices"_s);
    QVERIFY(!f.find<QDialog>(u"importResult"_s)); // nothing to hand over
}

void TestClientTransfer::warnsWhereAClientOpensToAnyAddress()
{
    Fixture f({u"Billing"_s});
    const QByteArray key = f.stored(f.ids[0]).apiKey.text().toUtf8();
    WhitelistEntry entry;
    entry.range = *Cidr::parse(u"10.0.0.0/8"_s);
    Test::waitFor(f.console.service().addWhitelistEntry(f.ids[0], entry));
    transfer(f)->importFile(
        written("[{\"api_key\":\"" + key + "\",\"whitelist\":[]}]", u"opens.json"_s));
    QTRY_VERIFY(f.find<QDialog>(u"importDialog"_s));
    const auto *model = f.find<QTableView>(u"importTable"_s)->model();
    QCOMPARE(model->index(0, 4).data().toString(), u"Removes 10.0.0.0/8 · Any address may call"_s);
}

void TestClientTransfer::givesTheDetailsTheRoom()
{
    Fixture f({u"Billing"_s});
    transfer(f)->importFile(written("name,status\nBilling,\nB,Sleeping\n"));
    QTRY_VERIFY(f.find<QDialog>(u"importDialog"_s));
    const auto *table = f.find<QTableView>(u"importTable"_s);
    const QAbstractItemModel *model = table->model();
    QVERIFY(table->isColumnHidden(ImportModel::Key)); // the file has none
    const auto details = [model](int row, int role) {
        return model->index(row, ImportModel::Details).data(role).toString();
    };
    QVERIFY(details(0, Qt::DisplayRole).startsWith(u"Another client has this name"_s));
    QVERIFY(!details(1, Qt::DisplayRole).contains(u"Another"_s));
    // However long it is, all of it is there to read.
    QCOMPARE(details(1, Qt::ToolTipRole),
             u"<p>%1</p>"_s.arg(details(1, Qt::DisplayRole).toHtmlEscaped()));
}

void TestClientTransfer::importsNothingWithoutAYes()
{
    Fixture f({u"Billing"_s});
    transfer(f)->importFile(written("name\nFresh\n"));
    QTRY_VERIFY(f.find<QDialog>(u"importDialog"_s));
    QTest::keyClick(f.find<QDialog>(u"importDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!f.find<QDialog>(u"importDialog"_s));
    QCOMPARE(Test::waitFor(f.console.service().clientCount()), 1);
}

void TestClientTransfer::hasNothingToImport()
{
    Fixture f({u"Billing"_s});
    transfer(f)->importFile(written("name,api_key\n,\n"));
    QTRY_VERIFY(f.find<QDialog>(u"importDialog"_s));
    QVERIFY(!f.find<QAbstractButton>(u"importConfirm"_s)->isEnabled());
}

void TestClientTransfer::saysWhyAFileIsRefused()
{
    Fixture f({u"Billing"_s});
    transfer(f)->importFile(written("[{]", u"clients.json"_s));
    QTRY_VERIFY(f.find<QDialog>(u"importRefused"_s));
    QVERIFY(f.find<QLabel>(u"importRefusedWhy"_s)->text().contains(u"Line 1"_s));
}

void TestClientTransfer::handsSecretsOverOnce()
{
    Fixture f({u"Billing"_s});
    transfer(f)->importFile(written("name\nFresh\nSecond\n"));
    QTRY_VERIFY(f.find<QDialog>(u"importDialog"_s));
    QTest::keyClick(f.find<QDialog>(u"importDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(f.find<QDialog>(u"importResult"_s));
    auto *dialog = f.find<QDialog>(u"importResult"_s);
    auto *table = f.find<QTableView>(u"issuedTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(Secret::isGenerated(table->model()->index(0, 2).data().toString()));
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->close();
    QVERIFY(dialog->isVisible());
    f.click(u"importDone"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"importResult"_s));
    QTRY_COMPARE(f.rows(), 3);
}

void TestClientTransfer::exportsWhatIsListed()
{
    Fixture f({u"Billing"_s, u"Warehouse"_s});
    const QString path = m_folder.filePath(u"out.csv"_s);
    transfer(f)->writeFound(path, {.search = u"ware"_s});
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Warehouse"));
    QVERIFY(!text.contains("Billing"));
    QVERIFY(!text.contains("secret"));
}

QTEST_MAIN(TestClientTransfer)
#include "tst_clienttransfer.moc"
