// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/exportflow.h"

#include "common/taskstrip.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr auto folderKey = "attempts/exportFolder"_L1;

QString suffixOf(ExportFlow::Format format)
{
    return format == ExportFlow::Format::Csv ? u"csv"_s : u"jsonl"_s;
}

QString startFolder()
{
    const QString last = QSettings().value(folderKey).toString();
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

ExportFlow::ExportFlow(Admin::AdminService &service, Toaster &toaster, TaskStrip &strip,
                       QWidget *window)
    : QObject(window)
    , m_service(service)
    , m_toaster(toaster)
    , m_strip(strip)
    , m_window(window)
{
}

ExportFlow::~ExportFlow()
{
    m_future.cancel(); // the program does not wait for it to end
}

void ExportFlow::ask(Format format, const AttemptFilter &filter)
{
    if (m_busy)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Export the attempts shown"), startFolder());
    dialog->setObjectName(u"attemptsExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffixOf(format));
    dialog->setNameFilter(format == Format::Csv ? tr("CSV files (*.csv)")
                                                : tr("JSON Lines files (*.jsonl)"));
    dialog->selectFile(
        u"attempts-%1.%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), suffixOf(format)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format, filter](const QString &path) {
        write({filter, format, path});
    });
    dialog->open();
}

void ExportFlow::write(const Admin::AttemptExport &wanted)
{
    if (m_busy || wanted.path.isEmpty())
        return;
    QSettings().setValue(folderKey, QFileInfo(wanted.path).absolutePath());
    m_future = Admin::exportAttempts(m_service, wanted);
    m_strip.follow(tr("Exporting to %1").arg(QFileInfo(wanted.path).fileName()), m_future);
    setBusy(true);
    whenDone(this, m_future, [this, path = wanted.path](const Result<qint64> &rows) {
        setBusy(false);
        done(path, rows);
    });
}

void ExportFlow::done(const QString &path, const Result<qint64> &rows)
{
    if (rows)
        m_toaster.show(Tone::Success,
                       tr("Attempts written to %1: %2")
                           .arg(QFileInfo(path).fileName(), QLocale().toString(*rows)));
    else if (rows.error().kind == Error::Kind::Cancelled)
        m_toaster.show(Tone::Warning, tr("The export was cancelled. No file was written."));
    else
        m_toaster.show(Tone::Danger, rows.error().message);
}

void ExportFlow::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace Gatehouse::Ui
