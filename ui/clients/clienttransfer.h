// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientexchange.h"
#include "domain/client.h"

#include <QObject>

#include <functional>

class QAction;

namespace Gatehouse::Ui {

class TaskStrip;
class Toaster;

/// Clients from and to files: asks for the file, shows what will happen, says what came of it. One
/// piece of work at a time, with its progress in a strip. GUI thread.
class ClientTransfer final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it; dialogs stand over `page`.
    ClientTransfer(Admin::AdminService &service, TaskStrip &strip, Toaster &toaster, QWidget *page);

    QAction *importAction() const { return m_import; }
    QAction *exportAction() const { return m_export; }

    /// Whether clients are being made of which nobody has seen the secrets yet.
    bool isImporting() const { return m_importing; }

    /// Reads the file and opens the preview.
    void importFile(const QString &path);
    /// Asks for a file, then writes into it.
    void exportThese(const QList<Client> &clients);
    void exportFound(const Admin::ClientListQuery &query);

    void writeThese(const QString &path, const QList<qint64> &clients);
    void writeFound(const QString &path, const Admin::ClientListQuery &query);

Q_SIGNALS:
    /// The export of what the list shows is wanted; answer by exportFound().
    void exportRequested();

private:
    bool isBusy();
    void askImportFile();
    void askExportFile(std::function<void(const QString &)> write);
    void follow(const QString &path, const QFuture<Result<qint64>> &written);
    void preview(const QString &path, const Result<QList<Admin::ImportLine>> &plan);
    void apply(const QList<Admin::ImportLine> &lines);
    void showReport(const Admin::ImportReport &report, const Result<void> &result);

    Admin::ClientExchange m_exchange;
    TaskStrip &m_strip;
    Toaster &m_toaster;
    QWidget *m_page;
    QAction *m_import;
    QAction *m_export;
    bool m_importing = false;
};

} // namespace Gatehouse::Ui
