// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalentry.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

class ClientNames;

/// Entries of the journal, newest first. Says by canFetchMore() whether there are older ones; who
/// fetches them is told by moreWanted().
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, What, Subject, Who, Where, ColumnCount };

    /// With `names`, rows say whose they are; to be left out where they are all of one client.
    explicit JournalModel(ClientNames *names = nullptr, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const JournalEntry &entry(int row) const { return m_rows.at(row); }
    qint64 oldestId() const { return m_rows.isEmpty() ? 0 : m_rows.last().id; }

    /// The newest there are. Where they begin with what is here, only what is new is put in front.
    void setNewest(const QList<JournalEntry> &entries, bool more);
    void append(const QList<JournalEntry> &older, bool more);
    void clear();

Q_SIGNALS:
    void moreWanted();

private:
    QString clientName(const JournalEntry &entry) const;

    ClientNames *m_names;
    QList<JournalEntry> m_rows;
    bool m_more = false;
};

} // namespace Gatehouse::Ui
