// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/exportflow.h"
#include "common/taskstrip.h"
#include "common/theme.h"
#include "common/toast.h"
#include "ui/support/console.h"

#include <QApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestExportFlow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void writesWhereItWasTold_data();
    void writesWhereItWasTold();
    void offersANameWithTheDate();
    void cancelLeavesNoFile();
    void tellsWhyItCouldNot();

private:
    struct Fixture
    {
        Fixture()
        {
            ground.resize(800, 600);
            ground.show();
        }
        QFileDialog *ask(ExportFlow::Format format)
        {
            flow.ask(format, {});
            return ground.findChild<QFileDialog *>(u"attemptsExportDialog"_s);
        }
        void choose(ExportFlow::Format format, const QString &path)
        {
            QDialog *dialog = ask(format);
            static_cast<QFileDialog *>(dialog)->selectFile(path);
            dialog->accept();
        }
        Toast *toast() { return ground.findChild<Toast *>(); }

        Test::Console console;
        QTemporaryDir folder;
        QWidget ground;
        Toaster toaster{&ground};
        TaskStrip strip{&ground};
        ExportFlow flow{console.service(), toaster, strip, &ground};
    };
};

void TestExportFlow::writesWhereItWasTold_data()
{
    QTest::addColumn<bool>("csv");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("lines");
    QTest::newRow("CSV") << true << u"some.csv"_s << u"some.csv"_s << 13;
    QTest::newRow("JSON Lines") << false << u"some.jsonl"_s << u"some.jsonl"_s << 12;
    QTest::newRow("the suffix may be left out") << false << u"some"_s << u"some.jsonl"_s << 12;
}

void TestExportFlow::writesWhereItWasTold()
{
    QFETCH(const bool, csv);
    QFETCH(const QString, typed);
    QFETCH(const QString, file);
    QFETCH(const int, lines);
    Fixture f;
    f.console.recordSamples(1, 12);
    const QSignalSpy busy(&f.flow, &ExportFlow::busyChanged);
    f.choose(csv ? ExportFlow::Format::Csv : ExportFlow::Format::JsonLines,
             f.folder.filePath(typed));
    QTRY_VERIFY(f.toast());
    QCOMPARE(f.toast()->text(), u"Attempts written to %1: 12"_s.arg(file));
    QCOMPARE(busy.count(), 2);
    QFile written(f.folder.filePath(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), lines);
}

void TestExportFlow::offersANameWithTheDate()
{
    Fixture f;
    QFileDialog *dialog = f.ask(ExportFlow::Format::Csv);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(),
             u"attempts-%1.csv"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    dialog->reject();
    QVERIFY(!f.flow.isBusy());
}

void TestExportFlow::cancelLeavesNoFile()
{
    Fixture f;
    f.console.recordSamples(1, 3000);
    f.choose(ExportFlow::Format::Csv, f.folder.filePath(u"some.csv"_s));
    QVERIFY(f.flow.isBusy());
    f.strip.cancel();
    QTRY_VERIFY(f.toast());
    QCOMPARE(f.toast()->text(), u"The export was cancelled. No file was written."_s);
    QVERIFY(!f.flow.isBusy());
    Test::waitFor(f.console.service().clientCount());
    QTRY_VERIFY(QDir(f.folder.path()).isEmpty());
}

void TestExportFlow::tellsWhyItCouldNot()
{
    Fixture f;
    f.console.recordSamples(1, 3);
    QDialog *dialog = f.ask(ExportFlow::Format::Csv);
    Q_EMIT static_cast<QFileDialog *>(dialog)->fileSelected(f.folder.filePath(u"no/such.csv"_s));
    QTRY_VERIFY(f.toast());
    QVERIFY(f.toast()->text().contains(u"cannot be written"_s));
    dialog->reject();
}

QTEST_MAIN(TestExportFlow)
#include "tst_exportflow.moc"
