// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientpulse.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace Gatehouse::Admin {
class AttemptFeed;
}

namespace Gatehouse::Ui {

/// The clients' last 24 hours and last successes, asked for as they are shown and kept. Attempts
/// that arrive are counted here; only what the feed skipped is asked for again. GUI thread.
class ClientPulses final : public QObject
{
    Q_OBJECT
public:
    static constexpr int capacity = 2'000;

    /// Both must outlive it.
    ClientPulses(Admin::AdminService &service, Admin::AttemptFeed &feed, QObject *parent = nullptr);

    /// Null while unknown; changed() tells when it is there.
    const Admin::ClientPulse *pulse(qint64 clientId);
    /// What is kept is shown until it has been asked for anew.
    void markStale();

Q_SIGNALS:
    void changed(qint64 clientId);
    /// Something of all of them has: an hour is over.
    void allChanged();

private:
    struct Entry
    {
        Admin::ClientPulse pulse;
        bool fresh = false;
    };
    void askIn(std::chrono::milliseconds wait);
    void ask();
    void take(const QList<LoginAttempt> &attempts, qint64 skipped);
    void merge(const Admin::ClientPulse &read, bool known);
    bool count(const LoginAttempt &attempt);
    void tick();

    Admin::ClientPulseReader m_reader;
    QHash<qint64, Entry> m_known;
    QList<qint64> m_wanted;
    QList<LoginAttempt> m_meanwhile; ///< what arrived while an answer was under way
    bool m_missed = false;           ///< the same for what was skipped
    bool m_asking = false;
    QTimer m_settle;
    QTimer m_minute;
};

} // namespace Gatehouse::Ui
