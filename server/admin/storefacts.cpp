// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/storefacts.h"

#include "admin/administration.h"
#include "admin/adminservice.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

QFuture<Result<StoreFacts>> storeFacts(AdminService &service)
{
    return service.promptLane().run<StoreFacts>(
        [](Administration &admin, const Progress &) -> Result<StoreFacts> {
            const QString path = admin.database().file().path();
            StoreFacts facts{path, 0};
            for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
                facts.bytes += QFileInfo(path + ending).size();
            return facts;
        });
}

} // namespace Gatehouse::Admin
