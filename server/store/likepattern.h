// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Patterns for LIKE … ESCAPE '\' that look for a text anywhere. LIKE ignores the case of ASCII
/// letters alone.
namespace Gatehouse::Store::LikePattern {

/// Admits exactly what contains the text, the case of ASCII letters ignored.
QString containing(const QString &text);

/// Admits everything that contains the text when case is ignored as Unicode has it, and a little
/// more: a first sieve for QString::contains(text, Qt::CaseInsensitive).
QString perhapsContaining(const QString &text);

} // namespace Gatehouse::Store::LikePattern
