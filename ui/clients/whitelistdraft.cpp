// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistdraft.h"

#include <algorithm>
#include <set>

namespace Gatehouse::Ui {

namespace {

bool sayTheSame(const WhitelistEntry &a, const WhitelistEntry &b)
{
    return a.note == b.note && a.expiresAt == b.expiresAt;
}

} // namespace

QList<WhitelistEntry> WhitelistDraft::edited() const
{
    QList<WhitelistEntry> entries;
    for (const Row &row : m_rows)
        if (row.mark != Mark::Removed)
            entries.append(row.entry);
    return entries;
}

bool WhitelistDraft::isChanged() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [](const Row &row) { return row.mark != Mark::Saved; });
}

int WhitelistDraft::count(Mark mark) const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(),
                             [mark](const Row &row) { return row.mark == mark; }));
}

bool WhitelistDraft::add(const WhitelistEntry &entry)
{
    const qsizetype index = indexOf(entry.range);
    if (index < 0) {
        m_rows.append({entry, Mark::Added});
        return true;
    }
    if (m_rows[index].mark != Mark::Removed)
        return false;
    change(entry);
    return true;
}

int WhitelistDraft::addAll(const QList<WhitelistEntry> &entries)
{
    std::set<Cidr> there; // thousands may be pasted, so they are not looked for one by one
    for (const Row &row : std::as_const(m_rows))
        there.insert(row.entry.range);
    int added = 0;
    for (const WhitelistEntry &entry : entries) {
        const bool isNew = there.insert(entry.range).second;
        if (isNew)
            m_rows.append({entry, Mark::Added});
        added += isNew || add(entry);
    }
    return added;
}

void WhitelistDraft::change(const WhitelistEntry &entry)
{
    const qsizetype index = indexOf(entry.range);
    if (index < 0)
        return;
    Row &row = m_rows[index];
    row.entry.note = entry.note;
    row.entry.expiresAt = entry.expiresAt;
    settle(row);
}

void WhitelistDraft::remove(const Cidr &range)
{
    const qsizetype index = indexOf(range);
    if (index < 0)
        return;
    if (const WhitelistEntry *saved = savedOf(range))
        m_rows[index] = {*saved, Mark::Removed};
    else
        m_rows.removeAt(index);
}

void WhitelistDraft::putBack(const Cidr &range)
{
    const qsizetype index = indexOf(range);
    if (index >= 0 && m_rows[index].mark == Mark::Removed)
        m_rows[index].mark = Mark::Saved;
}

bool WhitelistDraft::rebase(QList<WhitelistEntry> saved)
{
    const QList<Row> edits = std::exchange(m_rows, rowsOf(saved));
    const bool listChanged = saved != m_saved;
    m_saved = std::move(saved);
    bool met = false;
    for (const Row &edit : edits) {
        if (edit.mark == Mark::Saved)
            continue;
        met |= listChanged;
        const qsizetype index = indexOf(edit.entry.range);
        if (edit.mark == Mark::Removed) {
            if (index >= 0)
                m_rows[index].mark = Mark::Removed;
        } else if (index >= 0) {
            change(edit.entry);
        } else {
            WhitelistEntry entry = edit.entry;
            entry.id = 0;
            entry.createdAt = {};
            m_rows.append({entry, Mark::Added});
        }
    }
    return met && isChanged();
}

QList<WhitelistDraft::Row> WhitelistDraft::rowsOf(const QList<WhitelistEntry> &entries)
{
    QList<Row> rows;
    rows.reserve(entries.size());
    for (const WhitelistEntry &entry : entries)
        rows.append({entry, Mark::Saved});
    return rows;
}

qsizetype WhitelistDraft::indexOf(const Cidr &range) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const Row &row) { return row.entry.range == range; });
    return found == m_rows.cend() ? -1 : found - m_rows.cbegin();
}

const WhitelistEntry *WhitelistDraft::savedOf(const Cidr &range) const
{
    const auto found =
        std::find_if(m_saved.cbegin(), m_saved.cend(),
                     [&](const WhitelistEntry &entry) { return entry.range == range; });
    return found == m_saved.cend() ? nullptr : &*found;
}

// An edit that leaves an entry as it is saved is none.
void WhitelistDraft::settle(Row &row) const
{
    const WhitelistEntry *saved = savedOf(row.entry.range);
    row.mark = !saved ? Mark::Added : sayTheSame(*saved, row.entry) ? Mark::Saved : Mark::Changed;
}

} // namespace Gatehouse::Ui
