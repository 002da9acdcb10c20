// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientimport.h"

#include <QDialog>

namespace Gatehouse::Ui {

class FieldMessage;

/// After an import: the keys and secrets that were made, shown this once, and the lines that the
/// store refused. Only its own button closes it, so that no secret is lost by Esc. Deletes itself.
class ImportResultDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportResultDialog(const Admin::ImportReport &report, QWidget *parent);

    void showSaved(const QString &path);
    void showError(const QString &message);

    void reject() override;

Q_SIGNALS:
    void saveRequested(const QString &path);

private:
    QWidget *buildIssued();
    QWidget *buildFailures();
    void askPath();

    const Admin::ImportReport m_report;
    FieldMessage *m_message;
};

} // namespace Gatehouse::Ui
