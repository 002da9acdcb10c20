// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/result.h"
#include "domain/whitelist.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Gatehouse::Admin {

/// A whitelist entry as a file tells of it, nothing checked yet.
struct RangeLine
{
    QString range;
    std::optional<QString> expiresAt; ///< left out: the end that the entry has, or none
    std::optional<QString> note;

    /// As one text, `10.0.0.0/8` or `10.0.0.0/8@2026-01-02T00:00:00Z`.
    static RangeLine fromText(const QString &text);

    friend bool operator==(const RangeLine &, const RangeLine &) = default;
};

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
    std::optional<QString> resourceServer;     ///< `true` or `false`; empty counts as left out
    std::optional<QString> loginsPerMinute;    ///< `30` or `off`; likewise
    std::optional<QList<RangeLine>> whitelist; ///< empty in JSON alone: any address may call
    QString fault;                             ///< why the line cannot be read at all
};

/// Files of clients, as CSV or JSON: `name`, `api_key`, `status`, `note`, `resource_server`,
/// `logins_per_minute`, `whitelist`, and `created_at` when written, `api_secret` when read.
/// `resource_server` is true or false, in JSON without quotes. `logins_per_minute` is a number, in
/// JSON without quotes; where there is no limit, it is left out; `off` takes one away. The
/// whitelist is texts as RangeLine has them, in CSV in one cell with semicolons, without notes, and
/// an empty cell counts as left out; in JSON an entry with an end or a note is an object: `range`,
/// `expires_at`, `note`. Pure: bytes to values and back.
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
QByteArray entry(Format format, const Client &client, const QList<WhitelistEntry> &whitelist,
                 bool isFirst);
QByteArray tail(Format format);

/// The entry as RangeLine::fromText reads it: all but its note.
QString rangeText(const WhitelistEntry &entry);
/// To the millisecond where it is not a whole second, so that it is read back as it was.
QString expiryText(Timestamp expiry);

} // namespace ClientFile

} // namespace Gatehouse::Admin
