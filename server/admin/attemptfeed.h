// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/attempttail.h"
#include "domain/loginattempt.h"
#include "domain/result.h"
#include "store/storefile.h"

#include <QList>
#include <QObject>

#include <memory>

namespace Gatehouse::Admin {

/// The tail of the attempts table as signals: what is committed after start() arrives in order of
/// id, whoever wrote it. nudge() (any thread) says that something was written here; writers in
/// other processes are noticed by SQLite's data_version within a quarter of a second. Reads on a
/// thread of its own. At most 25 batches a second, each at most `batchLimit` rows: when more were
/// written, the oldest of them are skipped and counted, and none is sent before the last one was
/// taken, so a flood costs the GUI no more. Lives on the GUI thread.
class AttemptFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr int batchLimit = 500;

    explicit AttemptFeed(Store::StoreFile file, QObject *parent = nullptr);
    ~AttemptFeed() override;

    void start();
    /// Thread: any.
    void nudge();

Q_SIGNALS:
    /// The tail begins: attempts up to `newestId` are history, to be had from AdminService; all
    /// later ones will arrive.
    void started(qint64 newestId);
    /// `skipped` rows, all older than these, were written since the last batch and left out.
    void arrived(const QList<Gatehouse::LoginAttempt> &attempts, qint64 skipped);
    /// Clients, whitelists, policy or keys were changed by anyone; also once with started(), for
    /// what was read before then.
    void revisionChanged();
    /// The store cannot be read (once per outage), and can again.
    void failed(const Gatehouse::Error &error);
    void recovered();

private:
    class Worker;
    void deliver(const AttemptTail::News &news);
    std::unique_ptr<Worker> m_worker;
};

} // namespace Gatehouse::Admin
