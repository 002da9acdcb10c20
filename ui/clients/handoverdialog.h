// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QDialog>

namespace Gatehouse::Ui {

class ServerHandle;

/// A hand-over card in a window of its own, after a rotation. Esc and the window's own close button
/// do nothing: what is closed here is gone for good. Deletes itself.
class HandoverDialog final : public QDialog
{
    Q_OBJECT
public:
    HandoverDialog(const Admin::Handover &handover, const ServerHandle &server, QWidget *parent);

    void reject() override;
};

} // namespace Gatehouse::Ui
