// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace Gatehouse::Admin {

/// One client as a file tells of it, nothing checked yet. What the file leaves out is left as it
/// is.
struct ClientLine
{
    int line = 0;
    std::optional<QString> name;
    std::optional<QString> apiKey; ///< empty counts as left out
    std::optional<QString> secret; ///< never written
    std::optional<QString> status;
    std::optional<QString> note;
    std::optional<QStringList> whitelist;
    QString fault; ///< why the line cannot be read at all
};

/// Files of clients, as CSV or JSON: `name`, `api_key`, `status`, `note`, `whitelist`, and
/// `created_at` when written, `api_secret` when read. Pure: bytes to values and back.
namespace ClientFile {

enum class Format { Csv, Json };

inline constexpr qsizetype mostBytes = 20 * 1024 * 1024;
inline constexpr qsizetype mostLines = 100'000;

/// By the name's end; CSV where it says nothing.
Format formatOf(const QString &fileName);

/// Error Invalid where it is not such a file, or too large a one.
Result<QList<ClientLine>> read(const QByteArray &bytes, Format format);

/// The pieces of a written file: head, one client after another, tail.
QByteArray head(Format format);
QByteArray entry(Format format, const Client &client, const QStringList &whitelist, bool isFirst);
QByteArray tail(Format format);

} // namespace ClientFile

} // namespace Gatehouse::Admin
