// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Gatehouse::Ui {

/// Says what deleting will do and wants the client's name typed before it does it. Deletes itself.
class DeleteClientDialog final : public QDialog
{
    Q_OBJECT
public:
    DeleteClientDialog(const QString &clientName, QWidget *parent);
};

} // namespace Gatehouse::Ui
