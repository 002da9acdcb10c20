// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QAbstractTableModel>
#include <QList>

#include <deque>

namespace Gatehouse::Ui {

class ClientNames;

/// The attempts on screen, oldest first, at most `capacity`: what is appended beyond it pushes the
/// oldest out. Every change is one exact range, so a view repaints what changed and no more.
class AttemptsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Time,
        OutcomeColumn,
        ClientColumn,
        Key,
        Address,
        Endpoint,
        Status,
        Duration,
        ColumnCount
    };
    static constexpr int capacity = 20'000;

    /// `names` must outlive it.
    explicit AttemptsModel(ClientNames &names, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// Replaces all rows. Oldest first, here and below.
    void reset(QList<LoginAttempt> attempts);
    /// Rows not newer than the newest one are left out: they are here already.
    void append(const QList<LoginAttempt> &attempts);
    /// Older rows, as many of the newest of them as there is room for.
    void prepend(const QList<LoginAttempt> &attempts);

    qint64 oldestId() const { return m_rows.empty() ? 0 : m_rows.front().id; }
    qint64 newestId() const { return m_rows.empty() ? 0 : m_rows.back().id; }
    bool isFull() const { return m_rows.size() >= size_t(capacity); }
    const LoginAttempt &at(int row) const { return m_rows[size_t(row)]; }
    /// -1 where it is not here.
    int rowOf(qint64 id) const;

private:
    QString text(const LoginAttempt &attempt, Column column) const;
    QString tip(const LoginAttempt &attempt, Column column) const;
    void dropOldest(int count);
    void renamed(qint64 clientId);

    ClientNames &m_names;
    std::deque<LoginAttempt> m_rows;
};

} // namespace Gatehouse::Ui
