// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "admin/backupservice.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Gatehouse::Ui {

class FieldMessage;
class MachineSettings;
class MutedLabel;

/// Asks where to and under which passphrase, writes the backup while all goes on, and says how to
/// restore it. Deletes itself when closed; what is being written then is called off.
class BackupDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` and `machine` must outlive it.
    BackupDialog(Admin::AdminService &service, MachineSettings &machine, QWidget *parent);
    ~BackupDialog() override;

private:
    QWidget *buildForm();
    QWidget *buildDone();
    void chooseFile();
    void judge();
    void write(bool replaces);
    void done(const Result<Admin::BackupReport> &report);
    void setBusy(bool busy);

    Admin::AdminService &m_service;
    MachineSettings &m_machine;
    QFuture<Result<Admin::BackupReport>> m_future;
    bool m_busy = false;
    QString m_confirmed; // a file that may be replaced
    QStackedWidget *m_stack;
    QLineEdit *m_file;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    FieldMessage *m_fileMessage;
    FieldMessage *m_passphraseMessage;
    FieldMessage *m_againMessage;
    QProgressBar *m_progress;
    QPushButton *m_write;
    QPushButton *m_close;
    QLabel *m_written;
    QLineEdit *m_restore;
};

} // namespace Gatehouse::Ui
