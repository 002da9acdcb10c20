// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "domain/attemptfilter.h"

#include <QString>

namespace Gatehouse::Admin {

/// What to write, how and where.
struct AttemptExport
{
    enum class Format { Csv, JsonLines };

    AttemptFilter filter;
    Format format = Format::Csv;
    QString path;
};

/// Writes all attempts that the filter admits and that are on record now, oldest first, to a file;
/// returns how many. Takes the memory of one page however many there are. The file appears, or
/// replaces the one that was there, when it is complete: a failed or cancelled export leaves what
/// was there before. Only its owner may read it. Errors: Denied or Unavailable (the file),
/// Cancelled, and the store's.
Result<qint64> exportAttempts(Administration &admin, const AttemptExport &wanted,
                              const Progress &progress);

/// The same on the service's long lane, with progress; cancelling the future ends it.
QFuture<Result<qint64>> exportAttempts(AdminService &service, const AttemptExport &wanted);

} // namespace Gatehouse::Admin
