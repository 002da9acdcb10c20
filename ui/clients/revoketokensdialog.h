// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QDialog>
#include <QList>

namespace Gatehouse::Ui {

/// Says what revoking tokens will do before it is done, since it cannot be undone. Deletes itself.
class RevokeTokensDialog final : public QDialog
{
    Q_OBJECT
public:
    RevokeTokensDialog(const QList<Client> &clients, QWidget *parent);
};

} // namespace Gatehouse::Ui
