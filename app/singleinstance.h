// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace Gatehouse::App {

/// One console for each data folder: the first holds a lock in it and listens on a socket there, a
/// second one asks the first to come forward and ends. Only who may read the private folder can
/// reach the socket. Lives on the GUI thread, as long as the console does.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// The claim on the folder; null where another console has it and was asked to come forward.
    /// Error Conflict where that one does not answer within `patience`.
    static constexpr auto patience = std::chrono::seconds(3);
    static Result<std::unique_ptr<SingleInstance>> claim(const QString &folder);

    /// Whether a console has the folder open.
    static bool isHeld(const QString &folder);

Q_SIGNALS:
    /// Somebody started the program again on the same data.
    void raiseRequested();

private:
    explicit SingleInstance(const QString &folder);
    void listen(const QString &socket);

    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace Gatehouse::App
