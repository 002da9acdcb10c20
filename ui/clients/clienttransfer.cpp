// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clienttransfer.h"

#include "clients/importdialog.h"
#include "clients/importresultdialog.h"
#include "common/icons.h"
#include "common/taskstrip.h"
#include "common/toast.h"
#include "common/whendone.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ClientTransfer::ClientTransfer(Admin::AdminService &service, TaskStrip &strip, Toaster &toaster,
                               QWidget *page)
    : QObject(page)
    , m_exchange(service)
    , m_strip(strip)
    , m_toaster(toaster)
    , m_page(page)
    , m_import(new QAction(Icons::line(u"upload"_s), tr("Import clients…"), page))
    , m_export(new QAction(Icons::line(u"download"_s), tr("Export the clients listed…"), page))
{
    m_import->setObjectName(u"clientsImport"_s);
    m_export->setObjectName(u"clientsExport"_s);
    page->addAction(m_import);
    page->addAction(m_export);
    connect(m_import, &QAction::triggered, this, &ClientTransfer::askImportFile);
    connect(m_export, &QAction::triggered, this, &ClientTransfer::exportRequested);
}

bool ClientTransfer::isBusy()
{
    if (m_strip.isBusy())
        m_toaster.show(Tone::Warning, tr("Another import or export is under way. Wait for it to "
                                         "end, or cancel it."));
    return m_strip.isBusy();
}

void ClientTransfer::askImportFile()
{
    if (isBusy())
        return;
    auto *chooser = new QFileDialog(m_page->window(), tr("Import clients"), {},
                                    tr("Files of clients (*.csv *.json);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &ClientTransfer::importFile);
    chooser->open();
}

void ClientTransfer::importFile(const QString &path)
{
    if (isBusy())
        return;
    const auto plan = m_exchange.plan(path);
    m_strip.follow(tr("Reading %1").arg(QFileInfo(path).fileName()), plan);
    whenDone(this, plan,
             [this, path](const Result<QList<Admin::ImportLine>> &lines) { preview(path, lines); });
}

void ClientTransfer::preview(const QString &path, const Result<QList<Admin::ImportLine>> &plan)
{
    const QString name = QFileInfo(path).fileName();
    if (plan) {
        auto *dialog = new ImportDialog(name, *plan, m_page->window());
        connect(dialog, &QDialog::accepted, this, [this, lines = *plan] { apply(lines); });
        dialog->open();
    } else if (plan.error().kind != Error::Kind::Cancelled) {
        (new ImportRefusedDialog(name, plan.error().message, m_page->window()))->open();
    }
}

void ClientTransfer::apply(const QList<Admin::ImportLine> &lines)
{
    if (isBusy())
        return;
    const auto report = std::make_shared<Admin::ImportReport>();
    const auto applied = m_exchange.apply(lines, report);
    m_importing = true;
    m_strip.follow(tr("Importing clients"), applied);
    whenDone(this, applied, [this, report](const Result<void> &result) {
        m_importing = false;
        showReport(*report, result);
    });
}

void ClientTransfer::showReport(const Admin::ImportReport &report, const Result<void> &result)
{
    const QLocale locale;
    if (!result && result.error().kind != Error::Kind::Cancelled)
        m_toaster.show(Tone::Danger, result.error().message);
    else
        m_toaster.show(result ? Tone::Success : Tone::Warning,
                       (result ? tr("Import done: %1 clients added, %2 changed.")
                               : tr("Import cancelled after %1 clients added, %2 changed."))
                           .arg(locale.toString(report.created), locale.toString(report.changed)));
    if (report.issued.isEmpty() && report.failures.isEmpty())
        return;
    auto *dialog = new ImportResultDialog(report, m_page->window());
    connect(dialog, &ImportResultDialog::saveRequested, this,
            [this, dialog, issued = report.issued](const QString &path) {
                whenDone(dialog, m_exchange.saveIssued(path, issued),
                         [dialog, path](const Result<void> &saved) {
                             if (saved)
                                 dialog->showSaved(path);
                             else
                                 dialog->showError(saved.error().message);
                         });
            });
    dialog->open();
}

void ClientTransfer::exportThese(const QList<Client> &clients)
{
    QList<qint64> ids;
    for (const Client &client : clients)
        ids.append(client.id);
    askExportFile([this, ids](const QString &path) { writeThese(path, ids); });
}

void ClientTransfer::exportFound(const Admin::ClientListQuery &query)
{
    askExportFile([this, query](const QString &path) { writeFound(path, query); });
}

void ClientTransfer::askExportFile(std::function<void(const QString &)> write)
{
    if (isBusy())
        return;
    auto *chooser = new QFileDialog(m_page->window(), tr("Export clients"), {},
                                    tr("CSV files (*.csv);;JSON files (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    chooser->selectFile(u"gatehouse-clients.csv"_s);
    connect(chooser, &QFileDialog::filterSelected, chooser, [chooser](const QString &filter) {
        chooser->setDefaultSuffix(filter.contains("*.json"_L1) ? u"json"_s : u"csv"_s);
    });
    connect(chooser, &QFileDialog::fileSelected, this, std::move(write));
    chooser->open();
}

void ClientTransfer::writeThese(const QString &path, const QList<qint64> &clients)
{
    follow(path, m_exchange.exportThese(path, clients));
}

void ClientTransfer::writeFound(const QString &path, const Admin::ClientListQuery &query)
{
    follow(path, m_exchange.exportFound(path, query));
}

void ClientTransfer::follow(const QString &path, const QFuture<Result<qint64>> &written)
{
    m_strip.follow(tr("Exporting clients"), written);
    whenDone(this, written, [this, path](const Result<qint64> &count) {
        if (count)
            m_toaster.show(Tone::Success, tr("%1 clients are in %2, without their secrets.")
                                              .arg(QLocale().toString(*count), path));
        else if (count.error().kind != Error::Kind::Cancelled)
            m_toaster.show(Tone::Danger, count.error().message);
    });
}

} // namespace Gatehouse::Ui
