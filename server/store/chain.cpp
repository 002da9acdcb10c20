// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chain.h"

#include "store/connection.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

void addNumber(QByteArray &to, qint64 number)
{
    char bytes[sizeof number];
    qToLittleEndian(number, bytes);
    to.append(bytes, sizeof bytes);
}

// The length in front: "ab" and "c" are not "a" and "bc". Nearly all is ASCII, which takes half of
// what UTF-16 does; a length below zero says that it is not.
void addText(QByteArray &to, const QString &text)
{
    const bool narrow = std::all_of(text.utf16(), text.utf16() + text.size(),
                                    [](ushort unit) { return unit < 0x80; });
    addNumber(to, narrow ? text.size() : -text.size());
    const qsizetype at = to.size();
    to.resize(at + (narrow ? text.size() : text.size() * 2));
    if (narrow)
        std::copy_n(text.utf16(), text.size(), to.data() + at);
    else
        qToLittleEndian<quint16>(text.utf16(), text.size(), to.data() + at);
}

void addBytes(QByteArray &to, const QByteArray &bytes)
{
    addNumber(to, bytes.size());
    to.append(bytes);
}

void addOptional(QByteArray &to, const std::optional<qint64> &number)
{
    to.append(number ? '\1' : '\0');
    addNumber(to, number.value_or(0));
}

} // namespace

Chain::Chain(Database &database)
    : m_database(database)
    , m_linker(database.linker())
    , m_head(database.connection(),
             u"SELECT attempt_id, attempt_link, journal_id, journal_link, seal FROM chain_head "
             "WHERE id = 1"_s)
    , m_keep(database.connection(),
             u"UPDATE chain_head SET attempt_id = :1, attempt_link = :2, journal_id = :3, "
             "journal_link = :4, seal = :5 WHERE id = 1"_s)
    , m_newest(database.connection(), u"SELECT coalesce(max(id), 0) FROM attempts"_s)
{
}

Result<ChainHead> Chain::head()
{
    {
        auto rows = m_head.query();
        if (!rows)
            return rows.error();
        if (rows->next()) {
            const ChainHead head{rows->integer(0), linkOf(rows->blob(1)), rows->integer(2),
                                 linkOf(rows->blob(3))};
            m_mayBeSealed = fits(head, rows->blob(4));
            return head;
        }
        if (const auto end = rows->end(); !end)
            return end.error();
    }
    return begin();
}

Result<ChainHead> Chain::begin()
{
    const auto newest = m_newest.single();
    if (!newest)
        return newest.error();
    const ChainHead head{.attemptId = *newest};
    m_mayBeSealed = true;
    if (const auto done = m_database.execute(u"INSERT INTO chain_head (id, attempt_id, "
                                             u"attempt_link, journal_id, journal_link, seal) "
                                             "VALUES (1, :1, :2, 0, :3, x'')"_s,
                                             {head.attemptId, bytesOf({}), bytesOf({})});
        !done)
        return done.error();
    if (const auto done =
            m_database.execute(u"INSERT INTO chain_anchor (id, attempt_id, attempt_link, seal) "
                               "VALUES (1, :1, :2, :3)"_s,
                               {head.attemptId, bytesOf({}), sealOfAnchor(head.attemptId, {})});
        !done)
        return done.error();
    return head;
}

Result<void> Chain::keep(const ChainHead &head)
{
    const auto kept =
        m_keep.change(head.attemptId, bytesOf(head.attemptLink), head.journalId,
                      bytesOf(head.journalLink), m_mayBeSealed ? sealOf(head) : QByteArray(""));
    return kept ? Result<void>() : kept.error();
}

Result<qint64> Chain::newestAttemptId()
{
    return m_newest.single();
}

void Chain::link(ChainHead &head, qint64 id, const LoginAttempt &attempt)
{
    encode(m_content, id, attempt);
    head.attemptLink = (*m_linker)(head.attemptLink, m_content);
    head.attemptId = id;
}

void Chain::linkEntry(ChainHead &head, qint64 id, QByteArrayView content)
{
    m_content.resize(0);
    addNumber(m_content, id);
    m_content.append(bytesOf(head.attemptLink));
    m_content.append(content);
    head.journalLink = (*m_linker)(head.journalLink, m_content);
    head.journalId = id;
}

void Chain::encode(QByteArray &content, qint64 id, const LoginAttempt &attempt)
{
    content.resize(0);
    addNumber(content, id);
    addNumber(content, attempt.time.time_since_epoch().count());
    addText(content, attempt.endpoint);
    addNumber(content, int(attempt.outcome));
    addOptional(content, attempt.clientId);
    addText(content, attempt.apiKey);
    addBytes(content, attempt.address.toBytes());
    addBytes(content, attempt.peer == attempt.address ? QByteArray() : attempt.peer.toBytes());
    addText(content, attempt.userAgent);
    addNumber(content, attempt.status);
    addText(content, attempt.decidedBy);
    addOptional(content, attempt.secretId);
    addNumber(content, attempt.duration.count());
    addText(content, attempt.requestId);
    addText(content, attempt.forwardedFor);
    addNumber(content, attempt.count);
}

QByteArray Chain::encode(const ChainHead &head)
{
    QByteArray content("head");
    addNumber(content, head.attemptId);
    content += bytesOf(head.attemptLink);
    addNumber(content, head.journalId);
    content += bytesOf(head.journalLink);
    return content;
}

bool Chain::fits(const ChainHead &head, const QByteArray &seal)
{
    return seal == sealOf(head) || head == ChainHead{.attemptId = head.attemptId};
}

QByteArray Chain::sealOf(const ChainHead &head)
{
    return bytesOf((*m_linker)({}, encode(head)));
}

QByteArray Chain::sealOfAnchor(qint64 attemptId, const ChainLink &link)
{
    QByteArray content("anchor");
    addNumber(content, attemptId);
    return bytesOf((*m_linker)(link, content));
}

QByteArray Chain::sealOfFlood(qint64 second, const QString &network, const LoginAttempt &flood)
{
    encode(m_content, second, flood);
    QByteArray content("flood");
    addText(content, network);
    content += m_content;
    return bytesOf((*m_linker)({}, content));
}

// One that somebody moved stays without a seal.
Result<void> Chain::moveAnchor(qint64 attemptId, const ChainLink &link)
{
    const auto isSealed = isAnchorSealed();
    if (!isSealed)
        return isSealed.error();
    return m_database.execute(u"UPDATE chain_anchor SET attempt_id = :1, attempt_link = :2, "
                              "seal = :3 WHERE id = 1 AND attempt_id < :4"_s,
                              {attemptId, bytesOf(link),
                               *isSealed ? sealOfAnchor(attemptId, link) : QByteArray(""),
                               attemptId});
}

Result<bool> Chain::isAnchorSealed()
{
    Statement select(m_database.connection(),
                     u"SELECT attempt_id, attempt_link, seal FROM chain_anchor WHERE id = 1"_s);
    auto rows = select.query();
    if (!rows)
        return rows.error();
    if (rows->next())
        return rows->blob(2) == sealOfAnchor(rows->integer(0), linkOf(rows->blob(1)));
    if (const auto end = rows->end(); !end)
        return end.error();
    return false;
}

QByteArray Chain::bytesOf(const ChainLink &link)
{
    return QByteArray(reinterpret_cast<const char *>(link.data()), qsizetype(link.size()));
}

ChainLink Chain::linkOf(const QByteArray &bytes)
{
    ChainLink link{};
    if (bytes.size() == qsizetype(link.size()))
        std::copy(bytes.cbegin(), bytes.cend(), link.begin());
    return link;
}

} // namespace Gatehouse::Store
