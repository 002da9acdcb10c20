// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientfile.h"

/// The JSON form of a file of clients: an array of objects.
namespace Gatehouse::Admin::ClientJson {

/// `utf8` is valid UTF-8. Each client knows the line its object begins on.
Result<QList<ClientLine>> read(const QByteArray &utf8);

/// One object on one line.
QByteArray entry(const Client &client, const QList<WhitelistEntry> &whitelist);

} // namespace Gatehouse::Admin::ClientJson
