// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/deadlines.h"
#include "http/intake.h"
#include "http/nativesocket.h"

#include <QObject>
#include <QSocketNotifier>

namespace Gatehouse::Http {

class WorkerContext;

/// The end of a connection on which everything is said: says "no more from me" and reads on for a
/// while, so that no reset overtakes the last answer (RFC 9112 §9.6). What comes is thrown away.
/// Lives on the worker's thread, a child of its context; deletes itself.
class Lingerer final : public QObject, private Deadline
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds lingerTime{2'000};
    static constexpr qint64 lingerBytes = 1024 * 1024;

    /// `arrival` counts as a connection until it is over.
    Lingerer(OwnedDescriptor socket, Arrival arrival, WorkerContext &context);

private:
    void discard();
    void expired() override;
    void end();

    const Arrival m_arrival;
    const OwnedDescriptor m_socket;
    QSocketNotifier m_readable;
    qint64 m_discarded = 0;
};

} // namespace Gatehouse::Http
