// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace Gatehouse::Auth {

/// The object that `json` is, or nothing where it is none or could be read two ways: text before or
/// behind it, a byte order mark, or a member given twice at any depth (RFC 8725 §2.4).
std::optional<QJsonObject> parseStrictObject(const QByteArray &json);

} // namespace Gatehouse::Auth
