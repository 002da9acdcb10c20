// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"
#include "admin/clientpulse.h"

/// What the table of clients says of one in words. A null pulse is not known yet.
namespace Gatehouse::Ui::ClientRowText {

QString header(int column);
QString headerTip(int column);

QString ranges(const Admin::ClientRow &row);
QString rangesTip(const Admin::ClientRow &row);
QString secretAge(const Admin::ClientRow &row);
QString secretAgeTip(const Admin::ClientRow &row);
QString lastSuccess(const Admin::ClientPulse *pulse);
QString lastSuccessTip(const Admin::ClientPulse *pulse);
QString failures(const Admin::ClientPulse *pulse);
QString day(const Admin::ClientPulse *pulse);

} // namespace Gatehouse::Ui::ClientRowText
