// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/importmodel.h"

#include <QDialog>

class QComboBox;

namespace Gatehouse::Ui {

/// What importing a file will do, before it is done: every line, and why the bad ones are left out.
/// Accepted: do it. Deletes itself.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(const QString &fileName, const QList<Admin::ImportLine> &lines, QWidget *parent);

private:
    QWidget *buildSummary();
    void addFilters(QComboBox *filter) const;

    ImportModel m_model;
};

/// Says why a file cannot be imported at all. Deletes itself.
class ImportRefusedDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportRefusedDialog(const QString &fileName, const QString &why, QWidget *parent);
};

} // namespace Gatehouse::Ui
