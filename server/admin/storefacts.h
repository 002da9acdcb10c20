// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QString>

namespace Gatehouse::Admin {

class AdminService;

/// What there is to know of the store as files.
struct StoreFacts
{
    QString path;
    qint64 bytes = 0; ///< with its log
};

/// Asked on AdminService's prompt lane. GUI thread.
QFuture<Result<StoreFacts>> storeFacts(AdminService &service);

} // namespace Gatehouse::Admin
