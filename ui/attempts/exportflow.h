// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/attemptexport.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace Gatehouse::Ui {

class TaskStrip;
class Toaster;

/// An export from the question where to, over its progress, to the word that it is done. One at a
/// time. Goes with its page, and calls off what is under way then.
class ExportFlow final : public QObject
{
    Q_OBJECT
public:
    using Format = Admin::AttemptExport::Format;

    /// All must outlive it; the file dialog stands over `window`.
    ExportFlow(Admin::AdminService &service, Toaster &toaster, TaskStrip &strip, QWidget *window);
    ~ExportFlow() override;

    /// Asks where to, then writes what the filter admits.
    void ask(Format format, const AttemptFilter &filter);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    void write(const Admin::AttemptExport &wanted);
    void done(const QString &path, const Result<qint64> &rows);
    void setBusy(bool busy);

    Admin::AdminService &m_service;
    Toaster &m_toaster;
    TaskStrip &m_strip;
    QWidget *m_window;
    QFuture<Result<qint64>> m_future;
    bool m_busy = false;
};

} // namespace Gatehouse::Ui
