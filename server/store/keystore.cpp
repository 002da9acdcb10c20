// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/keystore.h"

#include "store/connection.h"
#include "store/statement.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

const QString selectKeys = u"SELECT kid, algorithm, sealed, created_at, signs_from, rotated_at, "
                           "retires_at, longest_seconds FROM signing_keys "_s;
// A clock that was set back must not make a key older than the one it replaced.
const QString lastFirst =
    u"ORDER BY rotated_at IS NOT NULL, signs_from DESC, created_at DESC, kid"_s;

Result<QList<SigningKeyRecord>> readAll(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<SigningKeyRecord> records;
    while (rows->next())
        records.append({rows->text(0),
                        rows->text(1),
                        rows->blob(2),
                        rows->time(3),
                        {rows->time(4), rows->optionalTime(5), rows->optionalTime(6)},
                        std::chrono::seconds(rows->integer(7))});
    if (const auto end = rows->end(); !end)
        return end.error();
    return records;
}

} // namespace

Result<QList<SigningKeyRecord>> KeyStore::list()
{
    Statement select(m_database.connection(), selectKeys + lastFirst);
    return readAll(select.query());
}

Result<QList<SigningKeyRecord>> KeyStore::usable(Timestamp now)
{
    Statement select(m_database.connection(),
                     selectKeys + u"WHERE retires_at IS NULL OR retires_at > :1 "_s + lastFirst);
    return readAll(select.query(now));
}

Result<void> KeyStore::insert(const SigningKeyRecord &record)
{
    Statement insert(m_database.connection(),
                     u"INSERT INTO signing_keys (kid, algorithm, sealed, created_at, signs_from, "
                     "rotated_at, retires_at, longest_seconds) "
                     "VALUES (:1, :2, :3, :4, :5, :6, :7, :8)"_s);
    const auto inserted = insert.change(
        record.kid, record.algorithm, record.sealed, record.createdAt, record.period.signsFrom,
        record.period.rotatedAt, record.period.retiresAt, qint64(record.longestLifetime.count()));
    if (inserted)
        return {};
    if (inserted.error().kind == Error::Kind::Conflict)
        return Error{Error::Kind::Conflict,
                     u"There is a signing key %1 already. Make a new one."_s.arg(record.kid)};
    return inserted.error();
}

Result<void> KeyStore::setPeriod(const QString &kid, const KeyPeriod &period)
{
    Statement update(m_database.connection(),
                     u"UPDATE signing_keys SET signs_from = :1, rotated_at = :2, retires_at = :3 "
                     "WHERE kid = :4"_s);
    const auto changed = update.change(period.signsFrom, period.rotatedAt, period.retiresAt, kid);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{Error::Kind::NotFound, u"There is no signing key %1."_s.arg(kid)};
    return {};
}

// A sum with NULL is NULL: a key without a moment to retire at gets none.
Result<void> KeyStore::noteLifetime(std::chrono::seconds lifetime, Timestamp now)
{
    Statement update(m_database.connection(),
                     u"UPDATE signing_keys SET longest_seconds = :1, "
                     "retires_at = retires_at + (:2 - longest_seconds) * 1000 "
                     "WHERE longest_seconds < :3 AND (rotated_at IS NULL OR rotated_at > :4)"_s);
    const auto seconds = qint64(lifetime.count());
    const auto changed = update.change(seconds, seconds, seconds, now);
    if (!changed)
        return changed.error();
    return {};
}

} // namespace Gatehouse::Store
