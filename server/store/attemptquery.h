// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attemptfilter.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// One search in the attempts, ordered by id and ended by a limit. It answers what
/// AttemptFilter::matches() would, by the best index: a client's or a network's attempts block by
/// block (see schema.cpp), failures by outcome, everything else by id; times narrow the ids through
/// the per-minute roll-up. A text is looked for row by row in what the other parts admit.
class AttemptQuery
{
public:
    enum class Order { NewestFirst, OldestFirst };
    struct Ids
    {
        qint64 first = 0; ///< inclusive
        qint64 last = 0;  ///< inclusive
        bool isEmpty() const { return first > last; }
    };

    /// All three must outlive it.
    AttemptQuery(const Connection &connection, const AttemptFilter &filter, Order order)
        : m_connection(connection)
        , m_filter(filter)
        , m_order(order)
    {
    }

    /// Error Cancelled once `isCancelled` (asked after each page, where given) says so.
    Result<QList<LoginAttempt>> run(Ids ids, int limit,
                                    const std::function<bool()> &isCancelled = {}) const;

    /// The statement for one window of ids with its values; public for the tests of its plan.
    struct Sql
    {
        QString text;
        QVariantList values;
        QString add(const QVariant &value); ///< its placeholder
    };
    Sql statement(Ids ids, int limit) const;

private:
    bool isNewestFirst() const { return m_order == Order::NewestFirst; }
    bool goesByBlock() const { return m_filter.clientId || m_filter.network; }
    bool goesByOutcome() const;
    QString orderBy() const;
    Result<Ids> narrowed(Ids ids) const;
    Result<Ids> narrowedByTime(Ids ids) const;
    Ids window(const Ids &ids, qint64 blocks) const;
    Ids beyond(const Ids &ids, qint64 lastSeen) const;
    Result<QList<LoginAttempt>> page(const Ids &ids, int limit) const;

    QString conditions(Sql &sql, const AttemptFilter &filter) const;
    QString textCondition(Sql &sql, const QString &text) const;
    QString byBlock(Sql &sql, const Ids &ids, int limit) const;
    QString byOutcome(Sql &sql, const Ids &ids, int limit) const;
    QString byId(Sql &sql, const Ids &ids, int limit) const;

    const Connection &m_connection;
    const AttemptFilter &m_filter;
    Order m_order;
};

} // namespace Gatehouse::Store
