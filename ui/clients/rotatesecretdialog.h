// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <chrono>

namespace Gatehouse::Ui {

/// How long the old secret stays good beside the new one. Where two live already there can be no
/// third: the only choice left is that both end at once. Deletes itself.
class RotateSecretDialog final : public QDialog
{
    Q_OBJECT
public:
    RotateSecretDialog(const QString &clientName, bool mayHaveGrace, QWidget *parent);

Q_SIGNALS:
    void chosen(std::chrono::milliseconds grace);
};

} // namespace Gatehouse::Ui
