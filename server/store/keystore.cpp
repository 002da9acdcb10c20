// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/keystore.h"

#include "store/connection.h"
#include "store/statement.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

const QString selectKeys = u"SELECT kid, algorithm, sealed, created_at, rotated_at, retires_at, "
                           "longest_seconds FROM signing_keys "_s;
// A clock that was set back must not make a key older than the one it replaced.
const QString signingFirst = u"ORDER BY rotated_at IS NOT NULL, created_at DESC, kid"_s;

Result<QList<SigningKeyRecord>> readAll(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<SigningKeyRecord> records;
    while (rows->next())
        records.append({rows->text(0), rows->text(1), rows->blob(2), rows->time(3),
                        rows->optionalTime(4), rows->optionalTime(5),
                        std::chrono::seconds(rows->integer(6))});
    if (const auto end = rows->end(); !end)
        return end.error();
    return records;
}

} // namespace

Result<QList<SigningKeyRecord>> KeyStore::list()
{
    Statement select(m_database.connection(), selectKeys + signingFirst);
    return readAll(select.query());
}

Result<QList<SigningKeyRecord>> KeyStore::usable(Timestamp now)
{
    Statement select(m_database.connection(),
                     selectKeys + u"WHERE retires_at IS NULL OR retires_at > :1 "_s + signingFirst);
    return readAll(select.query(now));
}

Result<void> KeyStore::insert(const SigningKeyRecord &record)
{
    Statement insert(m_database.connection(),
                     u"INSERT INTO signing_keys (kid, algorithm, sealed, created_at, rotated_at, "
                     "retires_at, longest_seconds) VALUES (:1, :2, :3, :4, :5, :6, :7)"_s);
    const auto inserted =
        insert.change(record.kid, record.algorithm, record.sealed, record.createdAt,
                      record.rotatedAt, record.retiresAt, qint64(record.longestLifetime.count()));
    if (inserted)
        return {};
    if (inserted.error().kind == Error::Kind::Conflict)
        return Error{Error::Kind::Conflict,
                     u"There is a signing key %1 already. Make a new one."_s.arg(record.kid)};
    return inserted.error();
}

Result<void> KeyStore::replace(const QString &kid, Timestamp rotatedAt, Timestamp retiresAt)
{
    Statement update(m_database.connection(),
                     u"UPDATE signing_keys SET rotated_at = :1, retires_at = :2 WHERE kid = :3"_s);
    const auto changed = update.change(rotatedAt, retiresAt, kid);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{Error::Kind::NotFound, u"There is no signing key %1."_s.arg(kid)};
    return {};
}

Result<void> KeyStore::noteLifetime(std::chrono::seconds lifetime)
{
    Statement update(m_database.connection(),
                     u"UPDATE signing_keys SET longest_seconds = :1 "
                     "WHERE retires_at IS NULL AND longest_seconds < :2"_s);
    const auto seconds = qint64(lifetime.count());
    const auto changed = update.change(seconds, seconds);
    if (!changed)
        return changed.error();
    return {};
}

} // namespace Gatehouse::Store
