// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/backupdialog.h"

#include "common/copybutton.h"
#include "common/fonts.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "settings/machinesettings.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int fixedWidth = 520;

QString proposedFile()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QFileInfo(documents).isDir() ? documents : QDir::homePath();
    return QDir::toNativeSeparators(
        u"%1/gatehouse-%2.backup"_s.arg(folder, QDate::currentDate().toString(Qt::ISODate)));
}

QLineEdit *secretField(const QString &objectName, const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

MutedLabel *wrapped(const QString &text)
{
    auto *label = new MutedLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

BackupDialog::BackupDialog(Admin::AdminService &service, MachineSettings &machine, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_machine(machine)
    , m_stack(new QStackedWidget)
    , m_file(new QLineEdit(proposedFile()))
    , m_passphrase(secretField(u"backupPassphrase"_s, tr("Passphrase")))
    , m_again(secretField(u"backupAgain"_s, tr("The same again")))
    , m_fileMessage(new FieldMessage)
    , m_passphraseMessage(new FieldMessage)
    , m_againMessage(new FieldMessage)
    , m_progress(new QProgressBar)
    , m_written(new QLabel)
    , m_restore(new QLineEdit)
{
    setObjectName(u"backupDialog"_s);
    setWindowTitle(tr("Back up"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox;
    m_write = buttons->addButton(tr("Back up"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(u"backupWrite"_s);
    m_write->setAccessibleName(m_write->text());
    m_write->setProperty("kind", u"primary"_s);
    m_write->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_close->setObjectName(u"backupClose"_s);
    m_close->setAccessibleName(m_close->text());
    m_progress->setObjectName(u"backupProgress"_s);
    m_progress->setAccessibleName(tr("How far the backup is"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_stack->addWidget(buildForm());
    m_stack->addWidget(buildDone());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_stack);
    column->addWidget(m_progress);
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(fixedWidth);

    connect(m_write, &QPushButton::clicked, this, [this] { write(m_confirmed == m_file->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *field : {m_file, m_passphrase, m_again})
        connect(field, &QLineEdit::textChanged, this, &BackupDialog::judge);
    m_passphrase->setFocus();
    judge();
}

BackupDialog::~BackupDialog()
{
    m_future.cancel();
}

QWidget *BackupDialog::buildForm()
{
    m_file->setObjectName(u"backupFile"_s);
    m_file->setAccessibleName(tr("File"));
    m_fileMessage->setObjectName(u"backupFileMessage"_s);
    m_passphraseMessage->setObjectName(u"backupPassphraseMessage"_s);
    m_againMessage->setObjectName(u"backupAgainMessage"_s);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(u"backupChoose"_s);
    choose->setAccessibleName(tr("Choose the file of the backup"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &BackupDialog::chooseFile);
    auto *fileLine = new QHBoxLayout;
    fileLine->setSpacing(Theme::grid);
    fileLine->addWidget(m_file, 1);
    fileLine->addWidget(choose);

    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Back up everything")));
    column->addWidget(wrapped(tr(
        "One file with all that is needed to start elsewhere: clients, secrets, keys, the record "
        "and the settings of this machine. The server goes on meanwhile.")));
    column->addSpacing(Theme::grid);
    const auto add = [column](const QString &name, QLineEdit *field, QLayout *line,
                              FieldMessage *message) {
        auto *label = new QLabel(name);
        label->setBuddy(field);
        column->addWidget(label);
        if (line)
            column->addLayout(line);
        else
            column->addWidget(field);
        column->addWidget(message);
        column->addSpacing(Theme::grid);
    };
    add(tr("File"), m_file, fileLine, m_fileMessage);
    add(tr("Passphrase"), m_passphrase, nullptr, m_passphraseMessage);
    add(tr("The same again"), m_again, nullptr, m_againMessage);
    column->addWidget(wrapped(tr("It seals the file. Without it nobody opens the backup, you "
                                 "neither: keep it apart from the file.")));
    column->addStretch();
    return form;
}

QWidget *BackupDialog::buildDone()
{
    m_written->setObjectName(u"backupWritten"_s);
    m_written->setTextFormat(Qt::PlainText);
    m_written->setWordWrap(true);
    m_restore->setObjectName(u"backupRestore"_s);
    m_restore->setAccessibleName(tr("The command that restores it"));
    m_restore->setReadOnly(true);
    m_restore->setFont(Fonts::monospace(m_restore->font()));
    auto *copy = new CopyButton(tr("Copy the command"), [this] { return m_restore->text(); });
    copy->setObjectName(u"backupCopy"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    line->addWidget(m_restore, 1);
    line->addWidget(copy);

    auto *done = new QWidget;
    auto *column = new QVBoxLayout(done);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("The backup is written")));
    column->addWidget(m_written);
    column->addSpacing(Theme::grid);
    column->addWidget(wrapped(tr("It is restored into an empty folder, on this machine or another, "
                                 "by this command:")));
    column->addLayout(line);
    column->addStretch();
    return done;
}

void BackupDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("File of the backup"), QFileInfo(m_file->text()).absolutePath());
    dialog->setObjectName(u"backupFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(u"backup"_s);
    dialog->selectFile(QFileInfo(m_file->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_confirmed = path; // the dialog has asked
        m_file->setText(path);
    });
    dialog->open();
}

void BackupDialog::judge()
{
    const QString passphrase = m_passphrase->text();
    const auto shortest = Admin::BackupOrder::shortestPassphrase;
    const auto missing = shortest - passphrase.size();
    m_fileMessage->clear();
    if (passphrase.isEmpty())
        m_passphraseMessage->showNote(
            tr("%1 characters or more. Four words that do not belong together are a good one.")
                .arg(shortest));
    else if (missing > 0)
        m_passphraseMessage->showError(tr("%n more characters are needed.", nullptr, int(missing)));
    else
        m_passphraseMessage->clear();
    const bool same = m_again->text() == passphrase;
    if (!same && !m_again->text().isEmpty() && !passphrase.startsWith(m_again->text()))
        m_againMessage->showError(tr("These are two different passphrases."));
    else
        m_againMessage->clear();
    m_write->setEnabled(!m_busy && missing <= 0 && same && !m_file->text().trimmed().isEmpty());
}

void BackupDialog::write(bool replaces)
{
    Admin::BackupOrder order;
    order.file = QDir::fromNativeSeparators(m_file->text().trimmed());
    const QString folder = QFileInfo(order.file).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        m_fileMessage->showError(tr("There is no folder %1. Choose one that is there.")
                                     .arg(QDir::toNativeSeparators(folder)));
        m_file->setFocus();
        return;
    }
    order.passphrase = m_passphrase->text();
    order.replaces = replaces;
    order.alongside = m_machine.filesAlongside();
    m_future = Admin::writeBackup(m_service, m_machine.dataFolder(), order);
    auto *watcher = new QFutureWatcher<Result<Admin::BackupReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int value) {
        m_progress->setRange(0, watcher->progressMaximum());
        m_progress->setValue(value);
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_future);
    setBusy(true);
    whenDone(this, m_future, [this](const Result<Admin::BackupReport> &report) {
        setBusy(false);
        done(report);
    });
}

void BackupDialog::done(const Result<Admin::BackupReport> &report)
{
    if (!report) {
        m_fileMessage->showError(report.error().message);
        m_file->setFocus();
        return;
    }
    m_passphrase->clear();
    m_again->clear();
    m_written->setText(tr("%1: %2, clients: %3.")
                           .arg(QDir::toNativeSeparators(report->file),
                                QLocale().formattedDataSize(report->bytes),
                                QLocale().toString(report->clients)));
    m_restore->setText(u"gatehouse restore '%1' --data FOLDER"_s.arg(
        QString(report->file).replace(u'\'', u"'\\''"_s)));
    m_restore->setCursorPosition(0);
    m_stack->setCurrentIndex(1);
    m_write->hide();
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setDefault(true);
    m_close->setFocus();
}

void BackupDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setRange(0, 0);
    m_progress->setVisible(busy);
    for (QWidget *field : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_passphrase),
                           static_cast<QWidget *>(m_again)})
        field->setEnabled(!busy);
    judge();
}

} // namespace Gatehouse::Ui
