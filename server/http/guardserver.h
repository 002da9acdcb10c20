// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/connectioncensus.h"
#include "http/intake.h"

#include <QTcpServer>

#include <memory>

namespace Gatehouse::Http {

class WorkerContext;

/// A worker's own listener on the shared socket. It closes what the census does not admit before
/// any of our memory is spent on it, and puts a RequestGuard on every connection before QHttpServer
/// hears of it. Lives on the worker's thread; QHttpServer becomes its parent.
class GuardServer final : public QTcpServer
{
    Q_OBJECT
public:
    /// How long it waits to accept again when the process or the system has run out of something.
    static constexpr std::chrono::milliseconds acceptPause{100};

    GuardServer(std::shared_ptr<ConnectionCensus> census, std::shared_ptr<Intake> intake,
                WorkerContext &context);
    ~GuardServer() override;

    /// Starts to accept from the listening socket. False if it is not one.
    bool listenOn(OwnedDescriptor listener);
    /// Accepts no more.
    void stopListening();

    /// Serves a connection, whichever worker accepted it.
    void adopt(Arrival arrival);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QTcpSocket *makeSocket();
    void onAcceptError();
    void resume();

    const std::shared_ptr<ConnectionCensus> m_census;
    const std::shared_ptr<Intake> m_intake;
    WorkerContext &m_context;
};

} // namespace Gatehouse::Http
