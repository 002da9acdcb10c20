// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Gatehouse::App {

/// What one look at a part of the installation came to.
struct Finding
{
    enum class State { Ok, Warning, Problem };
    State state = State::Ok;
    QString check; ///< `folder`, `store`, …
    QString text;  ///< what was found; where it is not well, what to do
};

/// Looks at everything that a data folder needs to serve: who may read it, its key, its store, the
/// chain, the clock, the disk, the configuration, the certificate and the whitelists. Never makes a
/// folder, and goes on behind what is broken as far as that can be. Blocks for as long as reading
/// the store takes.
QList<Finding> examine(const QString &dataPath);

} // namespace Gatehouse::App
