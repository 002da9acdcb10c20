// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journalstore.h"

#include "store/connection.h"
#include "store/likepattern.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

const auto columns = u"id, time, who, host, via, action, client_id, subject, before, after"_s;

JournalEntry entryOf(const Rows &row)
{
    JournalEntry entry;
    entry.id = row.integer(0);
    entry.time = row.time(1);
    if (!row.isNull(4))
        entry.place = JournalPlace{row.text(2), row.text(3), row.text(4)};
    entry.action = row.text(5);
    entry.clientId = row.optionalInteger(6);
    entry.subject = row.text(7);
    entry.before = row.text(8);
    entry.after = row.text(9);
    return entry;
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : bound(text);
}

} // namespace

Result<void> JournalStore::note(const JournalEntry &entry)
{
    return m_database.execute(
        u"INSERT INTO journal (time, action, client_id, subject, before, after) "
        "VALUES (:1, :2, :3, :4, :5, :6)"_s,
        {bound(SystemClock().now()), entry.action, bound(entry.clientId), orNull(entry.subject),
         orNull(entry.before), orNull(entry.after)});
}

Result<void> JournalStore::sign(qint64 afterId, const JournalPlace &place)
{
    Chain chain(m_database);
    auto head = chain.head();
    if (!head)
        return head.error();
    Statement update(m_database.connection(),
                     u"UPDATE journal SET who = :1, host = :2, via = :3, attempt_id = :4, "
                     "attempt_link = :5, link = :6 WHERE id = :7"_s);
    constexpr int atOnce = 1000;
    while (true) {
        auto entries = linkedAfter(afterId, atOnce);
        if (!entries)
            return entries.error();
        for (Linked &linked : *entries) {
            linked.entry.place = place;
            linked.attemptId = head->attemptId;
            linked.attemptLink = head->attemptLink;
            chain.linkEntry(*head, linked.entry.id, encode(linked));
            const auto updated = update.change(place.who, place.host, place.via, linked.attemptId,
                                               Chain::bytesOf(linked.attemptLink),
                                               Chain::bytesOf(head->journalLink), linked.entry.id);
            if (!updated)
                return updated.error();
            afterId = linked.entry.id;
        }
        if (entries->size() < atOnce)
            return chain.keep(*head);
    }
}

Result<QList<JournalEntry>> JournalStore::before(qint64 beforeId, const JournalFilter &filter,
                                                 int limit)
{
    QString sql = u"SELECT %1 FROM journal WHERE id < :1"_s.arg(columns);
    QVariantList values{bound(beforeId)};
    const auto add = [&](const QString &condition, const QVariant &value) {
        values.append(value);
        sql += " AND "_L1 + condition.arg(values.size());
    };
    if (filter.clientId)
        add(u"client_id = :%1"_s, bound(*filter.clientId));
    if (filter.since)
        add(u"time >= :%1"_s, bound(*filter.since));
    if (!filter.text.isEmpty())
        add(u"(action || ' ' || coalesce(subject, '') || ' ' || coalesce(who, '') || ' ' || "
            "coalesce(before, '') || ' ' || coalesce(after, '')) LIKE :%1 ESCAPE '\\'"_s,
            bound(LikePattern::containing(filter.text)));
    values.append(bound(limit));
    sql += u" ORDER BY id DESC LIMIT :%1"_s.arg(values.size());
    Statement select(m_database.connection(), sql);
    auto rows = select.queryList(values);
    if (!rows)
        return rows.error();
    QList<JournalEntry> found;
    while (rows->next())
        found.append(entryOf(*rows));
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

Result<QList<JournalStore::Linked>> JournalStore::linkedAfter(qint64 afterId, int limit)
{
    Statement select(m_database.connection(),
                     u"SELECT %1, attempt_id, attempt_link, link FROM journal WHERE id > :1 "
                     "ORDER BY id LIMIT :2"_s.arg(columns));
    auto rows = select.query(afterId, limit);
    if (!rows)
        return rows.error();
    QList<Linked> found;
    while (rows->next()) {
        Linked linked{entryOf(*rows), rows->integer(10), Chain::linkOf(rows->blob(11)), {}};
        if (!rows->isNull(12))
            linked.link = Chain::linkOf(rows->blob(12));
        found.append(std::move(linked));
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

QByteArray JournalStore::encode(const Linked &linked)
{
    QByteArray content;
    QDataStream stream(&content, QDataStream::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    const JournalEntry &entry = linked.entry;
    const JournalPlace place = entry.place.value_or(JournalPlace());
    const auto add = [&stream](const QString &text) {
        stream << QByteArray("") + text.toUtf8(); // none and an empty one are the same
    };
    stream << qint64(entry.time.time_since_epoch().count());
    for (const QString &text :
         {place.who, place.host, place.via, entry.action, entry.subject, entry.before, entry.after})
        add(text);
    stream << entry.clientId.has_value() << entry.clientId.value_or(0) << linked.attemptId
           << Chain::bytesOf(linked.attemptLink);
    return content;
}

} // namespace Gatehouse::Store
