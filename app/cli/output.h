// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace Gatehouse::App {

/// Where commands write their answers: stdout, whole and checked. What cannot be written is an
/// Error, for a secret that went nowhere must not look handed over.
class Output
{
public:
    /// Adds a line to what flush() writes.
    void line(const QString &text);
    void line(const QByteArray &utf8);

    /// Writes everything out. Errors: Cancelled where the reader of a pipe has gone, which is no
    /// failure to talk about; Unavailable for the rest.
    Result<void> flush();

    /// True when stdout is a pipe whose reader has gone.
    static bool readerHasGone();

    /// The one line of a failure, on stderr: `gatehouse: ` and the message on a single line.
    static void complain(const QString &message);

private:
    QByteArray m_pending;
};

/// The text with control characters, which could command a terminal, made visible as `\u001b`.
QString printable(const QString &text);

} // namespace Gatehouse::App
