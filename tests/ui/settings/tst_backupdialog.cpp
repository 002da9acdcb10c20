// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/backupdialog.h"

#include "admin/journalservice.h"
#include "admin/restore.h"
#include "common/theme.h"
#include "ui/support/console.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// A backup from the console, with real keys and mouse.
class TestBackupDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wantsAPassphraseTwice();
    void writesWhatCanBeRestored();
    void leavesAFileThatIsThere();
    void saysWhyItCannot();
    void leavesAnEntryInTheJournal();

private:
    QLineEdit *field(const QString &name) { return widget<QLineEdit>(m_dialog, name); }
    QString text(const QString &name)
    {
        auto *label = widget<QLabel>(m_dialog, name);
        return label->isVisible() ? label->text() : QString();
    }
    QPushButton *button(const QString &name) { return widget<QPushButton>(m_dialog, name); }
    void fill(const QString &file)
    {
        field(u"backupFile"_s)->setText(file);
        for (const QString &name : {u"backupPassphrase"_s, u"backupAgain"_s}) {
            field(name)->clear();
            QTest::keyClicks(field(name), m_passphrase);
        }
    }

    const QString m_passphrase = u"four words of mine"_s;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    std::unique_ptr<QWidget> m_window;
    QPointer<Ui::BackupDialog> m_dialog;
};

void TestBackupDialog::initTestCase()
{
    Ui::Theme::install(*qApp, Ui::Theme::Scheme::Light);
}

void TestBackupDialog::init()
{
    m_window = std::make_unique<QWidget>();
    m_console = std::make_unique<Console>();
    m_elsewhere = std::make_unique<QTemporaryDir>();
    m_console->store().addClient({.name = u"Billing"_s});
    m_console->machine().folder = m_console->store().folder().path();
    QFile key(m_console->store().folder().masterKeyPath());
    QVERIFY(key.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
    key.write("not opened here");
    m_dialog = new Ui::BackupDialog(m_console->service(), m_console->machine(), m_window.get());
    m_dialog->show();
}

void TestBackupDialog::wantsAPassphraseTwice()
{
    QVERIFY(field(u"backupFile"_s)->text().endsWith(u".backup"_s));
    QVERIFY(QFileInfo(QFileInfo(field(u"backupFile"_s)->text()).absolutePath()).isDir());
    QCOMPARE(field(u"backupPassphrase"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(!button(u"backupWrite"_s)->isEnabled());
    QTest::keyClicks(field(u"backupPassphrase"_s), u"short"_s);
    QVERIFY(text(u"backupPassphraseMessage"_s).contains(u"7 more"_s));
    QVERIFY(!button(u"backupWrite"_s)->isEnabled());
    QTest::keyClicks(field(u"backupPassphrase"_s), u" but longer"_s);
    QCOMPARE(text(u"backupPassphraseMessage"_s), QString());
    QTest::keyClicks(field(u"backupAgain"_s), u"sh"_s); // not done yet
    QCOMPARE(text(u"backupAgainMessage"_s), QString());
    QTest::keyClicks(field(u"backupAgain"_s), u"x"_s);
    QVERIFY(text(u"backupAgainMessage"_s).contains(u"different"_s));
    QVERIFY(!button(u"backupWrite"_s)->isEnabled());
}

void TestBackupDialog::writesWhatCanBeRestored()
{
    const QString file = m_elsewhere->filePath(u"a b's.backup"_s);
    fill(file);
    QTest::mouseClick(button(u"backupWrite"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!text(u"backupWritten"_s).isEmpty(), 20'000);
    QVERIFY2(text(u"backupWritten"_s).contains(u"clients: 1"_s),
             qPrintable(text(u"backupWritten"_s)));
    QCOMPARE(field(u"backupRestore"_s)->text(), u"gatehouse restore '%1' --data FOLDER"_s.arg(
                                                    m_elsewhere->filePath(u"a b'\\''s.backup"_s)));
    QVERIFY(field(u"backupPassphrase"_s)->text().isEmpty());
    const auto restored = Admin::restoreBackup(
        {.file = file, .passphrase = m_passphrase, .dataPath = m_elsewhere->filePath(u"data"_s)});
    QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().message));
    QCOMPARE(restored->clients, 1);
    QTest::mouseClick(button(u"backupClose"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
}

void TestBackupDialog::leavesAFileThatIsThere()
{
    const QString path = m_elsewhere->filePath(u"holiday.jpg"_s);
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("a picture");
    file.close();
    fill(path);
    QTest::mouseClick(button(u"backupWrite"_s), Qt::LeftButton);
    QTRY_VERIFY2(text(u"backupFileMessage"_s).contains(u"exists"_s),
                 qPrintable(text(u"backupFileMessage"_s)));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "a picture");
}

void TestBackupDialog::saysWhyItCannot()
{
    fill(m_elsewhere->filePath(u"no such folder/a.backup"_s));
    QTest::mouseClick(button(u"backupWrite"_s), Qt::LeftButton);
    QTRY_VERIFY2(text(u"backupFileMessage"_s).contains(u"There is no folder"_s),
                 qPrintable(text(u"backupFileMessage"_s)));
    QCOMPARE(field(u"backupPassphrase"_s)->text(), m_passphrase); // and nothing is lost
    QVERIFY(button(u"backupWrite"_s)->isEnabled());
}

void TestBackupDialog::leavesAnEntryInTheJournal()
{
    fill(m_elsewhere->filePath(u"a.backup"_s));
    QTest::mouseClick(button(u"backupWrite"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!text(u"backupWritten"_s).isEmpty(), 20'000);
    const auto entries =
        waitFor(Admin::JournalService(m_console->service()).before(1'000'000, {}, 5));
    QCOMPARE(entries.value(0).action, u"backup_written"_s);
    QCOMPARE(entries.value(0).subject, u"a.backup"_s);
    for (const JournalEntry &entry : entries)
        QVERIFY(!(entry.subject + entry.before + entry.after).contains(m_passphrase));
}

QTEST_MAIN(TestBackupDialog)
#include "tst_backupdialog.moc"
