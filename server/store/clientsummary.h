// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"
#include "store/database.h"
#include "store/statement.h"

#include <QList>

namespace Gatehouse::Store {

/// What a list shows of a client's whitelist and secrets.
struct ClientSummary
{
    int whitelistEntries = 0;
    QList<Cidr> ranges;          ///< the first of them
    Timestamp secretCreatedAt{}; ///< of the newest; 0 without any
};

/// Reads summaries of many clients, two prepared statements each. Borrows the thread's Database.
class ClientSummaries
{
public:
    static constexpr int rangesAtMost = 3;

    explicit ClientSummaries(Database &database);

    /// Empty where there is no such client.
    Result<ClientSummary> of(qint64 clientId);

private:
    Statement m_ranges;
    Statement m_secret;
};

} // namespace Gatehouse::Store
