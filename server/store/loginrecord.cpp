// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/loginrecord.h"

#include "store/dialect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store::LoginRecord {

namespace {

// Items are separated by commas, their fields by spaces; neither occurs in numbers, hexadecimal
// digits and ranges. A field that is null is missing from the end of its item.
enum Column { Id, Status, Generation, Secrets, Ranges };

Error damaged(const ApiKey &key)
{
    return {Error::Kind::Corrupt,
            u"The record of the client with the key %1 is damaged. Restore a "
            "backup, or delete the client and make it again."_s.arg(key.text())};
}

std::optional<Timestamp> timeIn(QStringView text)
{
    bool ok = false;
    const qint64 count = text.toLongLong(&ok);
    return ok ? std::optional(Timestamp(std::chrono::milliseconds(count))) : std::nullopt;
}

// `id scheme hash[ expiry]`
std::optional<ClientSecret> secretIn(QStringView item)
{
    const auto fields = item.split(u' ');
    if (fields.size() != 3 && fields.size() != 4)
        return {};
    ClientSecret secret;
    bool idOk = false;
    bool schemeOk = false;
    secret.id = fields[0].toLongLong(&idOk);
    secret.scheme = SecretScheme(fields[1].toUShort(&schemeOk));
    secret.hash = QByteArray::fromHex(fields[2].toLatin1());
    if (fields.size() == 4 && !(secret.expiresAt = timeIn(fields[3])))
        return {};
    return idOk && schemeOk ? std::optional(secret) : std::nullopt;
}

// `range[ expiry]`
std::optional<WhitelistEntry> entryIn(QStringView item)
{
    const qsizetype gap = item.indexOf(u' ');
    auto range = Cidr::parse(gap < 0 ? item : item.first(gap));
    if (!range)
        return {};
    WhitelistEntry entry{.range = *std::move(range)};
    if (gap >= 0 && !(entry.expiresAt = timeIn(item.sliced(gap + 1))))
        return {};
    return entry;
}

} // namespace

QString sql()
{
    const QString expiry = u"CASE WHEN expires_at IS NULL THEN '' ELSE ' ' || expires_at END"_s;
    return u"SELECT id, status, generation, "
           "(SELECT %1(secrets.id || ' ' || scheme || ' ' || %2(hash) || %3, ',') "
           "FROM secrets WHERE client_id = clients.id), "
           "(SELECT %1(cidr || %3, ',') FROM whitelist_entries WHERE client_id = clients.id) "
           "FROM clients WHERE api_key = :1"_s.arg(Dialect::joinTexts, Dialect::hexOf, expiry);
}

Result<std::optional<ClientRecord>> read(const Rows &row, const ApiKey &key)
{
    ClientRecord record;
    record.client.id = row.integer(Id);
    record.client.apiKey = key;
    record.client.status = ClientStatus(row.integer(Status));
    record.client.generation = row.integer(Generation);

    const QString secrets = row.text(Secrets);
    for (QStringView item : QStringView(secrets).tokenize(u',', Qt::SkipEmptyParts)) {
        auto secret = secretIn(item);
        if (!secret)
            return damaged(key);
        secret->clientId = record.client.id;
        record.secrets.append(*std::move(secret));
    }
    std::sort(record.secrets.begin(), record.secrets.end(),
              [](const ClientSecret &a, const ClientSecret &b) { return a.id > b.id; });

    const QString ranges = row.text(Ranges);
    QList<WhitelistEntry> entries;
    for (QStringView item : QStringView(ranges).tokenize(u',', Qt::SkipEmptyParts)) {
        auto entry = entryIn(item);
        if (!entry)
            return damaged(key);
        entries.append(*std::move(entry));
    }
    record.whitelist = Whitelist(std::move(entries));
    return std::optional(std::move(record));
}

} // namespace Gatehouse::Store::LoginRecord
