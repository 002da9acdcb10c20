// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/servercontroller.h"

#include <QString>

namespace Gatehouse::App {

/// The settings of this machine, as `gatehouse.conf` in the data folder keeps them: an INI file
/// that people may edit, read once at the start. What it does not name has its default.
struct MachineConfig
{
    static constexpr int mostWorkers = 16;

    Http::Endpoint listen;
    int workers = defaultWorkers();

    /// Half the cores, 1 to 4.
    static int defaultWorkers();

    /// Errors name the file and the line's key: Corrupt (a value that cannot be one), Denied.
    static Result<MachineConfig> load(const QString &path);
    /// Keeps where to listen; the rest of the file stays. Error Unavailable.
    static Result<void> saveListen(const QString &path, const Http::Endpoint &listen);
};

} // namespace Gatehouse::App
