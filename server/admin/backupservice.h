// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/backup.h"

namespace Gatehouse::Admin {

/// writeBackup() for the console: returns at once and runs on the bulk lane, with progress in KiB;
/// cancelling the future ends it. `dataFolder`: what is to be backed up; `order.progress` is set
/// here.
QFuture<Result<BackupReport>> writeBackup(AdminService &service, const QString &dataFolder,
                                          const BackupOrder &order);

} // namespace Gatehouse::Admin
