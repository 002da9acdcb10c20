// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chainlink.h"
#include "domain/loginattempt.h"
#include "store/database.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// The newest links. `attemptId` and `journalId` are what they belong to, 0 before the first.
struct ChainHead
{
    qint64 attemptId = 0;
    ChainLink attemptLink{};
    qint64 journalId = 0;
    ChainLink journalLink{};

    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

/// The chain over attempts and the journal. Each attempt is linked to the one before; each journal
/// entry to the one before and to the newest attempt of its time; and the head, which says how far
/// both have come, is sealed as a whole. So whoever can write to the store but has not master.key
/// changes, removes or adds no row unnoticed (ChainCheck), and puts no older head back without the
/// attempts since then missing. Where the StoreFile has no linker, no chain is kept. Borrows the
/// thread's Database; all calls within a Transaction.
class Chain
{
public:
    explicit Chain(Database &database);

    bool isKept() const { return m_linker != nullptr; }

    /// The head, to be moved on and kept. Begins the chain where there is none: behind the newest
    /// attempt, for those before were never linked.
    Result<ChainHead> head();
    /// Seals it, but not one that goes on from a head whose seal did not fit: what somebody forged
    /// stays forged, however many honest rows come behind it.
    Result<void> keep(const ChainHead &head);
    /// The newest attempt's id, 0 where there is none.
    Result<qint64> newestAttemptId();

    /// Moves the head on to this attempt.
    void link(ChainHead &head, qint64 id, const LoginAttempt &attempt);
    /// Moves the head on to this entry, of which `content` is everything else.
    void linkEntry(ChainHead &head, qint64 id, QByteArrayView content);

    /// What an attempt is linked by: its id and all its values, in one way that cannot be read as
    /// another's.
    static void encode(QByteArray &content, qint64 id, const LoginAttempt &attempt);
    /// What the head is sealed by.
    static QByteArray encode(const ChainHead &head);
    /// A head that has just begun needs none.
    bool fits(const ChainHead &head, const QByteArray &seal);
    QByteArray sealOf(const ChainHead &head);
    /// Of the anchor: the newest linked attempt that is not kept any more.
    QByteArray sealOfAnchor(qint64 attemptId, const ChainLink &link);
    /// Of attempts that are still counted in one row of `floods`, as they stand there.
    QByteArray sealOfFlood(qint64 second, const QString &network, const LoginAttempt &flood);
    /// The oldest attempts up to this one are about to be removed for good reason.
    Result<void> moveAnchor(qint64 attemptId, const ChainLink &link);
    static QByteArray bytesOf(const ChainLink &link);
    static ChainLink linkOf(const QByteArray &bytes); ///< zeros where it is none

private:
    Result<ChainHead> begin();
    Result<bool> isAnchorSealed();

    Database &m_database;
    ChainLinker *m_linker; // the database's; null: no chain
    Statement m_head;
    Statement m_keep;
    Statement m_newest;
    QByteArray m_content;      // kept for its memory
    bool m_mayBeSealed = true; // what goes on from the head that was read last
};

} // namespace Gatehouse::Store
