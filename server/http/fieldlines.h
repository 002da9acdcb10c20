// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Gatehouse::Http {

/// All values of one field in a head that HeadScanner found sound, joined by commas where it comes
/// more than once (RFC 9110 §5.3); empty if it is absent. For the fields that only some requests
/// need: it goes through the whole head. Thread: any.
QByteArray fieldValues(QByteArrayView head, QByteArrayView name);

} // namespace Gatehouse::Http
