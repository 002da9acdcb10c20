// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/loginrecord.h"

#include "store/dialect.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store::LoginRecord {

namespace {

// The form that pack() writes; another is refused.
constexpr quint8 packedForm = 2;
constexpr qint64 noExpiry = std::numeric_limits<qint64>::max();
constexpr quint16 unlimited = 0; // logins a minute
static_assert(Client::mostLoginsPerMinute <= std::numeric_limits<quint16>::max());

// Items are separated by commas, their fields by spaces; neither occurs in numbers, hexadecimal
// digits and ranges. A field that is null is missing from the end of its item.
enum Column { Id, Status, Generation, ResourceServer, LoginsPerMinute, Secrets, Ranges };

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

qint64 toStored(const std::optional<Timestamp> &expiry)
{
    return expiry ? expiry->time_since_epoch().count() : noExpiry;
}

std::optional<Timestamp> fromStored(qint64 expiry)
{
    return expiry == noExpiry ? std::nullopt
                              : std::optional(Timestamp(std::chrono::milliseconds(expiry)));
}

class Writer
{
public:
    template <typename Number>
    void number(Number value)
    {
        std::array<char, sizeof(Number)> bytes;
        qToLittleEndian(value, bytes.data());
        m_packed.append(bytes.data(), bytes.size());
    }
    void bytes(const QByteArray &bytes)
    {
        number(quint16(bytes.size()));
        m_packed.append(bytes);
    }
    QByteArray packed() const { return m_packed; }

private:
    QByteArray m_packed;
};

class Reader
{
public:
    explicit Reader(QByteArrayView packed)
        : m_rest(packed)
    {
    }

    template <typename Number>
    Number number()
    {
        const QByteArrayView bytes = take(sizeof(Number));
        return bytes.isEmpty() ? Number() : qFromLittleEndian<Number>(bytes.data());
    }
    QByteArrayView bytes() { return take(number<quint16>()); }

    bool isSound() const { return m_sound; }
    bool atEnd() const { return m_sound && m_rest.isEmpty(); }

private:
    QByteArrayView take(qsizetype size)
    {
        if (size > m_rest.size()) {
            m_sound = false;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    QByteArrayView m_rest;
    bool m_sound = true;
};

bool unpackSecrets(Reader &reader, ClientRecord &record)
{
    const auto count = reader.number<quint16>();
    for (int i = 0; i < count && reader.isSound(); ++i) {
        ClientSecret secret{.id = reader.number<qint64>(), .clientId = record.client.id};
        secret.scheme = SecretScheme(reader.number<quint8>());
        secret.expiresAt = fromStored(reader.number<qint64>());
        secret.hash = reader.bytes().toByteArray();
        record.secrets.append(std::move(secret));
    }
    return reader.isSound();
}

bool unpackRanges(Reader &reader, ClientRecord &record)
{
    constexpr quint32 reservedAtMost = 1024; // a damaged count shall not ask for the whole memory
    const auto count = reader.number<quint32>();
    QList<WhitelistEntry> entries;
    entries.reserve(std::min(count, reservedAtMost));
    for (quint32 i = 0; i < count; ++i) {
        const auto prefix = reader.number<quint8>();
        const auto expiresAt = fromStored(reader.number<qint64>());
        const auto network = IpAddress::fromBytes(reader.bytes());
        const auto range = network ? Cidr::fromNetwork(*network, prefix) : std::nullopt;
        if (!range)
            return false;
        entries.append({.range = *range, .expiresAt = expiresAt});
    }
    record.whitelist = Whitelist(std::move(entries));
    return reader.isSound();
}

// An empty item is kept, and damage: a range that cannot be read must not vanish.
QList<QStringView> itemsIn(const QString &joined)
{
    return joined.isEmpty() ? QList<QStringView>() : QStringView(joined).split(u',');
}

bool join(const QString &secrets, const QString &ranges, ClientRecord &record)
{
    for (QStringView item : itemsIn(secrets)) {
        auto secret = secretIn(item);
        if (!secret)
            return false;
        secret->clientId = record.client.id;
        record.secrets.append(*std::move(secret));
    }
    std::sort(record.secrets.begin(), record.secrets.end(),
              [](const ClientSecret &a, const ClientSecret &b) { return a.id > b.id; });

    QList<WhitelistEntry> entries;
    for (QStringView item : itemsIn(ranges)) {
        auto entry = entryIn(item);
        if (!entry)
            return false;
        entries.append(*std::move(entry));
    }
    record.whitelist = Whitelist(std::move(entries));
    return true;
}

} // namespace

// FNV-1a over the characters (draft-eastlake-fnv), without the sign. Kept in stores: never changes.
qint64 slotOf(const ApiKey &key)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar c : key.text())
        hash = (hash ^ c.unicode()) * 0x100000001b3;
    return qint64(hash >> 1);
}

QString packedSql()
{
    return u"SELECT record FROM login_records WHERE slot = :1"_s;
}

QString packedByIdSql()
{
    return u"SELECT api_key, record FROM clients LEFT JOIN login_records ON slot = record_slot "
           "WHERE id = :1"_s;
}

QString joinedSql()
{
    const QString expiry = u"CASE WHEN expires_at IS NULL THEN '' ELSE ' ' || expires_at END"_s;
    return u"SELECT id, status, generation, resource_server, logins_per_minute, "
           "(SELECT %1(secrets.id || ' ' || scheme || ' ' || %2(hash) || %3, ',') "
           "FROM secrets WHERE client_id = clients.id), "
           "(SELECT %1(cidr || %3, ',') FROM whitelist_entries WHERE client_id = clients.id) "
           "FROM clients WHERE api_key = :1"_s.arg(Dialect::joinTexts, Dialect::hexOf, expiry);
}

QByteArray pack(const ClientRecord &record)
{
    Writer writer;
    writer.number(packedForm);
    writer.bytes(record.client.apiKey.text().toUtf8());
    writer.number(record.client.id);
    writer.number(quint8(record.client.status));
    writer.number(record.client.generation);
    writer.number(quint8(record.client.resourceServer ? 1 : 0));
    writer.number(quint16(record.client.loginsPerMinute.value_or(unlimited)));
    writer.number(quint16(record.secrets.size()));
    for (const ClientSecret &secret : record.secrets) {
        writer.number(secret.id);
        writer.number(quint8(secret.scheme));
        writer.number(toStored(secret.expiresAt));
        writer.bytes(secret.hash);
    }
    writer.number(quint32(record.whitelist.entries().size()));
    for (const WhitelistEntry &entry : record.whitelist.entries()) {
        writer.number(quint8(entry.range.prefix()));
        writer.number(toStored(entry.expiresAt));
        writer.bytes(entry.range.network().toBytes());
    }
    return writer.packed();
}

Result<std::optional<ClientRecord>> unpack(const QByteArray &packed, const ApiKey &key)
{
    Reader reader(packed);
    ClientRecord record;
    if (reader.number<quint8>() != packedForm)
        return damaged(key);
    const QByteArrayView owner = reader.bytes();
    if (reader.isSound() && owner != key.text().toUtf8())
        return std::optional<ClientRecord>();
    record.client.apiKey = key;
    record.client.id = reader.number<qint64>();
    record.client.status = ClientStatus(reader.number<quint8>());
    record.client.generation = reader.number<qint64>();
    record.client.resourceServer = reader.number<quint8>() != 0;
    if (const auto limit = reader.number<quint16>(); limit != unlimited)
        record.client.loginsPerMinute = limit;
    if (!unpackSecrets(reader, record) || !unpackRanges(reader, record) || !reader.atEnd())
        return damaged(key);
    return std::optional(std::move(record));
}

Result<ClientRecord> joined(const Rows &row, const ApiKey &key)
{
    ClientRecord record;
    record.client.id = row.integer(Id);
    record.client.apiKey = key;
    record.client.status = ClientStatus(row.integer(Status));
    record.client.generation = row.integer(Generation);
    record.client.resourceServer = row.integer(ResourceServer) != 0;
    if (const auto limit = row.optionalInteger(LoginsPerMinute))
        record.client.loginsPerMinute = int(*limit);
    if (!join(row.text(Secrets), row.text(Ranges), record))
        return damaged(key);
    return record;
}

} // namespace Gatehouse::Store::LoginRecord
