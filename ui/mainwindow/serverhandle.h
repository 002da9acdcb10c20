// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace Gatehouse::Ui {

/// The server as the window needs it. app/ implements it over the transport; tests fake it. The
/// window never learns of HTTP. Lives on the GUI thread; no call waits.
class ServerHandle : public QObject
{
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };
    Q_ENUM(State)

    using QObject::QObject;

    virtual State state() const = 0;
    virtual QString baseUrl() const = 0; ///< `http://127.0.0.1:8080`
    /// It encrypts with a certificate that vouches for itself, so that callers have to be given it.
    virtual bool isSelfSigned() const = 0;
    virtual QString errorText() const = 0; ///< why Failed, for people
    virtual int suggestedPort() const = 0; ///< free port near the wanted one, 0 if none is known
    virtual void start() = 0;
    virtual void startOnPort(int port) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace Gatehouse::Ui
