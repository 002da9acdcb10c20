// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/keystore.h"

#include "store/connection.h"
#include "store/statement.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

Result<QList<SigningKeyRecord>> KeyStore::list()
{
    Statement select(m_database.connection(),
                     u"SELECT kid, algorithm, sealed, created_at FROM signing_keys "
                     "ORDER BY created_at DESC, kid"_s);
    auto rows = select.query();
    if (!rows)
        return rows.error();
    QList<SigningKeyRecord> records;
    while (rows->next())
        records.append({rows->text(0), rows->text(1), rows->blob(2), rows->time(3)});
    if (const auto end = rows->end(); !end)
        return end.error();
    return records;
}

Result<void> KeyStore::insert(const SigningKeyRecord &record)
{
    Statement insert(m_database.connection(),
                     u"INSERT INTO signing_keys (kid, algorithm, sealed, created_at) "
                     "VALUES (:1, :2, :3, :4)"_s);
    const auto inserted =
        insert.change(record.kid, record.algorithm, record.sealed, record.createdAt);
    if (inserted)
        return {};
    if (inserted.error().kind == Error::Kind::Conflict)
        return Error{Error::Kind::Conflict,
                     u"There is a signing key %1 already. Make a new one."_s.arg(record.kid)};
    return inserted.error();
}

} // namespace Gatehouse::Store
