// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace Gatehouse::App {

/// One line of standard input, without its line end, as a secret to be checked by Secret::parse().
/// A terminal does not echo it. Error Invalid where there is none, it is not UTF-8, or it is longer
/// than any secret.
Result<QString> readSecretLine();

/// One line of standard input, without space around it, as a token to be examined. A terminal does
/// not echo it. Error Invalid where there is none.
Result<QByteArray> readTokenLine();

bool standardInputIsTerminal();

/// One line of standard input as a passphrase. At a terminal `prompt` is shown, on stderr, and what
/// is typed is not. Error Invalid where there is none, or it is not one line of UTF-8 text.
Result<QString> askPassphrase(const QString &prompt);
/// The first line of a file, likewise.
Result<QString> readPassphraseFrom(QIODevice &file);

} // namespace Gatehouse::App
