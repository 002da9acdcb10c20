// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/lingerer.h"

#include "http/workercontext.h"

namespace Gatehouse::Http {

Lingerer::Lingerer(OwnedDescriptor socket, Arrival arrival, WorkerContext &context)
    : QObject(&context.remains)
    , Deadline(context.deadlines)
    , m_arrival(std::move(arrival))
    , m_socket(std::move(socket))
    , m_readable(m_socket.get(), QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &Lingerer::discard);
    connect(&context, &WorkerContext::aborting, this, &Lingerer::end);
    expireAt(Clock::now() + lingerTime);
    shutdownWriting(m_socket.get());
}

void Lingerer::discard()
{
    const std::optional<qint64> bytes = discardInput(m_socket.get());
    m_discarded += bytes.value_or(0);
    if (!bytes || m_discarded > lingerBytes)
        end();
}

void Lingerer::expired()
{
    end();
}

void Lingerer::end()
{
    m_readable.setEnabled(false);
    expireNever();
    deleteLater();
}

} // namespace Gatehouse::Http
