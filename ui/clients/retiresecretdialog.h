// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QDialog>

namespace Gatehouse::Ui {

/// Asks before a secret that may still be in use is retired: when it was last used, and what will
/// break. There is no undo, so Cancel is the default. Deletes itself.
class RetireSecretDialog final : public QDialog
{
    Q_OBJECT
public:
    RetireSecretDialog(const QString &clientName, const Admin::SecretInfo &secret,
                       std::optional<Timestamp> lastUsed, QWidget *parent);
};

} // namespace Gatehouse::Ui
