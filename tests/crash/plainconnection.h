// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A blocking connection to a server on this machine, for a thread of its own or a test that waits
/// for each answer. Closed by its destructor.
class PlainConnection
{
public:
    explicit PlainConnection(quint16 port);
    ~PlainConnection();
    Q_DISABLE_COPY_MOVE(PlainConnection)

    bool isOpen() const { return m_open; }

    bool send(const QByteArray &bytes) const;
    /// The next whole answer, head and body; empty when the connection ends, or ten seconds go by,
    /// before it is whole.
    QByteArray receive();

private:
    int m_descriptor;
    bool m_open = false;
    QByteArray m_buffer;
};

/// A POST with a JSON body, as bytes.
QByteArray postOf(const QByteArray &path, const QByteArray &body);
/// Of an answer; empty where it has no such field.
QByteArray headerValue(const QByteArray &answer, const QByteArray &name);
/// Of an answer; 0 where it is none.
int statusOf(const QByteArray &answer);
