// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QWidget>

namespace Gatehouse::Ui {

class ServerHandle;

/// Key and secret at the one moment they can be seen, each with a copy button, and ready programs
/// that log in with them. The only way on is "I have saved it".
class HandoverCard final : public QWidget
{
    Q_OBJECT
public:
    HandoverCard(const Admin::Handover &handover, const ServerHandle &server,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void saved();

private:
    QWidget *credentials(const Admin::Handover &handover);
    QWidget *programs(const Admin::Handover &handover, const QString &baseUrl);
};

} // namespace Gatehouse::Ui
