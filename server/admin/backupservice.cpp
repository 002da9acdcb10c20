// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/backupservice.h"

#include "admin/administration.h"

namespace Gatehouse::Admin {

QFuture<Result<BackupReport>> writeBackup(AdminService &service, const QString &dataFolder,
                                          const BackupOrder &order)
{
    return service.bulkLane().run<BackupReport>(
        [dataFolder, order](Administration &admin,
                            const Progress &progress) -> Result<BackupReport> {
            const auto folder = Store::DataFolder::open(dataFolder);
            if (!folder)
                return folder.error();
            BackupOrder followed = order;
            followed.progress = [&progress](qint64 done, qint64 total) {
                progress.report(int(done / 1024), int(total / 1024));
                return !progress.isCancelled();
            };
            return writeBackup(admin.database(), *folder, followed);
        });
}

} // namespace Gatehouse::Admin
