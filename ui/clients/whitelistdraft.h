// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

namespace Gatehouse::Ui {

/// A whitelist that is being edited: the saved list, and what a person has changed in it and not
/// yet saved. Pure; a value.
class WhitelistDraft
{
public:
    enum class Mark { Saved, Added, Changed, Removed };

    struct Row
    {
        WhitelistEntry entry; ///< as it will be; of a removed one as it is saved
        Mark mark = Mark::Saved;

        friend bool operator==(const Row &, const Row &) = default;
    };

    WhitelistDraft() = default;
    explicit WhitelistDraft(QList<WhitelistEntry> saved) { rebase(std::move(saved)); }

    /// The saved list in its order, then what is added.
    const QList<Row> &rows() const { return m_rows; }
    const QList<WhitelistEntry> &saved() const { return m_saved; }
    /// The list as it would be saved.
    QList<WhitelistEntry> edited() const;

    bool isChanged() const;
    int count(Mark mark) const;

    /// Adds an entry. One of that range that is marked removed comes back with this note and
    /// expiry; one that is there stays as it is, and false is returned.
    bool add(const WhitelistEntry &entry);
    /// The same for many; how many it took.
    int addAll(const QList<WhitelistEntry> &entries);
    /// Sets note and expiry of the entry of this range.
    void change(const WhitelistEntry &entry);
    /// Marks a saved entry removed; an added one is gone.
    void remove(const Cidr &range);
    /// Takes the removal back; the entry is as it is saved.
    void putBack(const Cidr &range);
    void discard() { m_rows = rowsOf(m_saved); }

    /// The list was saved, by this person or another: what was changed stands on the new list, and
    /// nothing of it is lost. An entry that was changed here and is gone there counts as added.
    /// True where an edit met another one of the same entry or of the list.
    bool rebase(QList<WhitelistEntry> saved);

private:
    static QList<Row> rowsOf(const QList<WhitelistEntry> &entries);
    qsizetype indexOf(const Cidr &range) const;
    const WhitelistEntry *savedOf(const Cidr &range) const;
    void settle(Row &row) const;

    QList<WhitelistEntry> m_saved;
    QList<Row> m_rows;
};

} // namespace Gatehouse::Ui
