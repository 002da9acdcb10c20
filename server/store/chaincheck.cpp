// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chaincheck.h"

#include "store/attemptrow.h"
#include "store/connection.h"
#include "store/journalstore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr int attemptsAtOnce = 5000;
constexpr int entriesAtOnce = 1000;

/// What a chain is of, as its faults name it.
struct RowNames
{
    QString one;
    QString several;

    QString range(qint64 first, qint64 last) const
    {
        return first == last ? u"%1 %2"_s.arg(one).arg(first)
                             : u"%1 %2 to %3"_s.arg(several).arg(first).arg(last);
    }
};

QString hex(const ChainLink &link)
{
    return QString::fromLatin1(Chain::bytesOf(link).toHex());
}

QString headText(const ChainHead &head)
{
    return u"%1.%2.%3.%4"_s.arg(QString::number(head.attemptId), hex(head.attemptLink),
                                QString::number(head.journalId), hex(head.journalLink));
}

std::optional<ChainHead> readHead(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 4)
        return {};
    bool isAttempt = false;
    bool isEntry = false;
    const ChainHead head{
        parts[0].toLongLong(&isAttempt), Chain::linkOf(QByteArray::fromHex(parts[1].toLatin1())),
        parts[2].toLongLong(&isEntry), Chain::linkOf(QByteArray::fromHex(parts[3].toLatin1()))};
    return isAttempt && isEntry && headText(head) == text ? std::optional(head) : std::nullopt;
}

/// Follows one chain and tells what broke it. A row whose link is wrong was changed if those behind
/// it go on from that link, and put in if they go on from the link before it.
class Walk
{
public:
    Walk(RowNames what, qint64 afterId, const ChainLink &link,
         std::function<void(const QString &)> tell)
        : m_what(std::move(what))
        , m_tell(std::move(tell))
        , m_id(afterId)
        , m_linkedId(afterId)
        , m_link(link)
    {
    }

    qint64 lastId() const { return m_id; }
    const ChainLink &link() const { return m_link; }

    /// `linkAfter` gives the link that the row should have behind another.
    template <typename LinkAfter>
    void take(qint64 id, const std::optional<ChainLink> &stored, LinkAfter linkAfter)
    {
        const bool gap = id > m_id + 1;
        if (gap)
            m_tell(u"%1 missing: removed. Whether the one behind, %2, was changed cannot be told."_s
                       .arg(m_what.range(m_id + 1, id - 1))
                       .arg(id));
        m_id = id;
        if (!stored) {
            m_tell(u"%1 %2 was put in by hand: it has no link."_s.arg(m_what.one).arg(id));
            return;
        }
        m_linkedId = id;
        ChainLink right = linkAfter(m_link);
        if (m_suspect) {
            const bool fits = right == *stored;
            const bool fitsBefore = !fits && linkAfter(m_suspect->before) == *stored;
            const bool fitsRight = !fits && linkAfter(m_suspect->right) == *stored;
            tellSuspect(fitsBefore, fitsRight);
            if (fitsBefore || fitsRight)
                right = *stored;
        }
        if (right != *stored && !gap)
            m_suspect = Suspect{id, m_link, right};
        m_link = *stored;
    }

    /// The end, as the head has it.
    void end(qint64 id, const ChainLink &link)
    {
        if (m_suspect)
            tellSuspect(m_link != link && m_suspect->before == link,
                        m_link != link && m_suspect->right == link);
        if (m_id < id)
            m_tell(m_what.range(m_id + 1, id) + ", the newest, missing: removed."_L1);
        else if (m_linkedId > id || m_link != link)
            m_tell(u"The head of the chain does not fit the newest %1: an older one was put back, "
                   "or it was changed."_s.arg(m_what.one.toLower()));
    }

private:
    struct Suspect
    {
        qint64 id;
        ChainLink before; ///< of the row before it
        ChainLink right;  ///< that it should have, as it is now
    };
    void tellSuspect(bool putIn, bool onlyItsLink)
    {
        const Suspect suspect = *std::exchange(m_suspect, {});
        m_tell((putIn ? u"%1 %2 was put in by hand: those behind it do not know it."_s
                      : u"%1 %2 was changed: its link does not fit what it says."_s)
                   .arg(m_what.one)
                   .arg(suspect.id));
        if (putIn)
            m_link = suspect.before;
        else if (onlyItsLink)
            m_link = suspect.right;
    }

    const RowNames m_what;
    const std::function<void(const QString &)> m_tell;
    qint64 m_id;
    qint64 m_linkedId; // of the last one that has a link
    ChainLink m_link;
    std::optional<Suspect> m_suspect;
};

} // namespace

ChainCheck::ChainCheck(Database &database)
    : m_database(database)
    , m_chain(database)
{
}

void ChainCheck::add(const QString &fault)
{
    if (++m_report.faultCount <= ChainReport::mostFaults)
        m_report.faults.append(fault);
}

Result<ChainReport> ChainCheck::run(const QString &expected, const Progress &progress)
{
    m_report = {};
    if (!expected.isEmpty()) {
        const auto head = readHead(expected);
        if (!head)
            return Error{
                Error::Kind::Invalid,
                u"That is no head of a chain: give it whole, as \"journal verify\" printed "
                "it."_s};
        m_expectedAttempt = Point{head->attemptId, head->attemptLink};
        m_expectedEntry = Point{head->journalId, head->journalLink};
    }
    const auto snapshot = Snapshot::begin(m_database);
    if (!snapshot)
        return snapshot.error();
    const auto begun =
        Statement(m_database.connection(), u"SELECT count(*) FROM chain_head"_s).single();
    if (!begun)
        return begun.error();
    const auto linked = Statement(m_database.connection(),
                                  u"SELECT EXISTS (SELECT 1 FROM attempts WHERE link IS NOT NULL "
                                  "AND id > coalesce((SELECT max(id) FROM attempts), 0) - 100000) "
                                  "OR EXISTS (SELECT 1 FROM journal WHERE link IS NOT NULL)"_s)
                            .single();
    if (!linked)
        return linked.error();
    if (*begun == 0) {
        if (*linked != 0 || m_expectedAttempt)
            add(u"The head of the chain is missing: removed."_s);
        return m_report;
    }
    const auto head = m_chain.head();
    if (!head)
        return head.error();
    m_report.head = headText(*head);
    if (const auto checked = checkHead(*head); !checked)
        return checked.error();
    if (const auto checked = checkAttempts(*head, progress); !checked)
        return checked.error();
    if (const auto checked = checkEntries(*head); !checked)
        return checked.error();
    return m_report;
}

Result<void> ChainCheck::checkHead(const ChainHead &head)
{
    Statement select(m_database.connection(), u"SELECT seal FROM chain_head WHERE id = 1"_s);
    auto rows = select.query();
    if (!rows)
        return rows.error();
    const QByteArray seal = rows->next() ? rows->blob(0) : QByteArray();
    if (!m_chain.fits(head, seal))
        add(u"The head of the chain was changed: its seal does not fit."_s);
    if (m_expectedAttempt && m_expectedAttempt->id > head.attemptId)
        add(u"An older store was put back: it ends with attempt %1, and there were %2 when that "
            "head was noted."_s.arg(head.attemptId)
                .arg(m_expectedAttempt->id));
    if (m_expectedEntry && m_expectedEntry->id > head.journalId)
        add(u"An older store was put back: its journal ends with entry %1, and there were %2 when "
            "that head was noted."_s.arg(head.journalId)
                .arg(m_expectedEntry->id));
    return {};
}

void ChainCheck::meet(const std::optional<Point> &expected, qint64 id, const ChainLink &link,
                      const QString &what)
{
    if (expected && expected->id == id && expected->link != link)
        add(u"%1 %2 is another than when that head was noted: another history was put in "
            "place."_s.arg(what)
                .arg(id));
}

// The walk goes on from there.
Result<void> ChainCheck::checkNoneUpTo(qint64 id, const QString &table, const QString &what)
{
    Statement select(m_database.connection(),
                     u"SELECT id FROM %1 WHERE id <= :1 ORDER BY id LIMIT %2"_s.arg(table).arg(
                         ChainReport::mostFaults + 1));
    auto rows = select.query(id);
    if (!rows)
        return rows.error();
    while (rows->next())
        add(u"%1 %2 was put in by hand: it stands before the oldest that is kept."_s.arg(what).arg(
            rows->integer(0)));
    return rows->end();
}

Result<void> ChainCheck::checkAttempts(const ChainHead &head, const Progress &progress)
{
    qint64 afterId = 0;
    ChainLink link{};
    {
        Statement select(m_database.connection(),
                         u"SELECT attempt_id, attempt_link, seal FROM chain_anchor WHERE id = 1"_s);
        auto rows = select.query();
        if (!rows)
            return rows.error();
        if (!rows->next()) {
            add(u"The beginning of the chain is missing: removed."_s);
            return rows->end();
        }
        afterId = rows->integer(0);
        link = Chain::linkOf(rows->blob(1));
        if (rows->blob(2) != m_chain.sealOfAnchor(afterId, link))
            add(u"The beginning of the chain was changed: attempts before %1 may have been "
                "removed."_s.arg(afterId + 1));
    }
    // Before a chain that begins at nothing lie those that were never linked.
    const qint64 before = link == ChainLink{} ? 0 : afterId;
    if (auto checked = checkNoneUpTo(before, u"attempts"_s, u"Attempt"_s); !checked)
        return checked;
    Walk walk({u"Attempt"_s, u"Attempts"_s}, afterId, link,
              [this](const QString &fault) { add(fault); });
    meet(m_expectedAttempt, afterId, link, u"Attempt"_s);
    Statement select(m_database.connection(),
                     u"SELECT id, %1, link FROM attempts WHERE id > :1 ORDER BY id LIMIT :2"_s.arg(
                         AttemptRow::columns()));
    ChainHead at;
    for (int found = attemptsAtOnce; found == attemptsAtOnce;) {
        auto rows = select.query(afterId, attemptsAtOnce);
        if (!rows)
            return rows.error();
        for (found = 0; rows->next(); ++found) {
            const LoginAttempt attempt = AttemptRow::read(*rows);
            const int linkColumn = AttemptRow::columnCount + 1;
            std::optional<ChainLink> stored;
            if (!rows->isNull(linkColumn))
                stored = Chain::linkOf(rows->blob(linkColumn));
            walk.take(attempt.id, stored, [&](const ChainLink &last) {
                at.attemptLink = last;
                m_chain.link(at, attempt.id, attempt);
                return at.attemptLink;
            });
            meet(m_expectedAttempt, attempt.id, walk.link(), u"Attempt"_s);
            if (++m_report.attempts == 1)
                m_report.firstAttempt = attempt.id;
            afterId = attempt.id;
        }
        if (const auto end = rows->end(); !end)
            return end;
        if (progress && !progress(m_report.attempts))
            return Error{Error::Kind::Cancelled, u"The check was cancelled."_s};
    }
    walk.end(head.attemptId, head.attemptLink);
    return {};
}

Result<void> ChainCheck::checkEntries(const ChainHead &head)
{
    if (auto checked = checkNoneUpTo(0, u"journal"_s, u"Journal entry"_s); !checked)
        return checked;
    JournalStore journal(m_database);
    Walk walk({u"Journal entry"_s, u"Journal entries"_s}, 0, {},
              [this](const QString &fault) { add(fault); });
    ChainHead at;
    for (qsizetype found = entriesAtOnce; found == entriesAtOnce;) {
        const auto entries = journal.linkedAfter(walk.lastId(), entriesAtOnce);
        if (!entries)
            return entries.error();
        found = entries->size();
        for (const JournalStore::Linked &linked : *entries) {
            walk.take(linked.entry.id, linked.link, [&](const ChainLink &last) {
                at.journalLink = last;
                at.attemptLink = linked.attemptLink;
                m_chain.linkEntry(at, linked.entry.id, JournalStore::encode(linked));
                return at.journalLink;
            });
            meet(m_expectedEntry, linked.entry.id, walk.link(), u"Journal entry"_s);
            ++m_report.entries;
        }
    }
    walk.end(head.journalId, head.journalLink);
    return {};
}

} // namespace Gatehouse::Store
