// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Gatehouse::Ui {

/// Asked when quitting now would lose something: says what. Accepted when the person quits all the
/// same; Enter and Esc keep the window open. Deletes itself.
class QuitDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `losses`: a sentence each.
    QuitDialog(const QStringList &losses, QWidget *parent);
};

} // namespace Gatehouse::Ui
