// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace Gatehouse::Api {

/// The object that a request's body is, or nothing where it is none: JSON to the letter (RFC 8259),
/// UTF-8 without a byte order mark. Of a member given twice the last counts.
std::optional<QJsonObject> parseJsonBody(const QByteArray &body);

} // namespace Gatehouse::Api
