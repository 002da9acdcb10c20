// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Gatehouse::Ui {

/// Says what rotating the signing key does, and asks. Deletes itself when closed.
class RotateKeyDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RotateKeyDialog(QWidget *parent);
};

} // namespace Gatehouse::Ui
