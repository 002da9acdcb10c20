// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"
#include "store/attemptquery.h"
#include "store/database.h"

namespace Gatehouse::Store {

/// One client's successful logins since a moment, added up: by address, by secret. The caller takes
/// the ids window by window, so that it can stop in between and no statement lasts long; what it
/// adds up over the windows is exact, for rows never change and new ones come behind the last id.
/// Borrows the thread's Database.
class ClientLogins
{
public:
    using Ids = AttemptQuery::Ids;

    struct AddressCount
    {
        IpAddress address;
        qint64 count = 0;
        Timestamp last{};
    };
    struct SecretCount
    {
        qint64 secretId = 0;
        qint64 count = 0;
        Timestamp first{};
        Timestamp last{};
    };

    /// `since` is inclusive.
    ClientLogins(Database &database, qint64 clientId, Timestamp since);

    /// The ids that may hold such logins, as of now; empty where none can.
    Result<Ids> ids();
    /// The first window of `ids`: at most some 65,000 of them, ending where a block ends.
    static Ids window(const Ids &ids);

    Result<QList<AddressCount>> byAddress(const Ids &window);
    Result<QList<SecretCount>> bySecret(const Ids &window);

    /// For the tests of their plans.
    static QString addressSql();
    static QString secretSql();

private:
    Database &m_database;
    qint64 m_clientId;
    Timestamp m_since;
    Statement m_byAddress;
    Statement m_bySecret;
};

} // namespace Gatehouse::Store
