// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/replayrunner.h"

namespace Gatehouse::Ui {

ReplayRunner::ReplayRunner(Admin::AdminService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &ReplayRunner::start);
}

ReplayRunner::~ReplayRunner()
{
    cancel();
}

void ReplayRunner::ask(qint64 clientId, const QList<WhitelistEntry> &edited,
                       const QList<WhitelistEntry> &saved)
{
    cancel();
    m_clientId = clientId;
    m_edited = edited;
    m_saved = saved;
    m_settle.start();
}

void ReplayRunner::cancel()
{
    m_settle.stop();
    if (!m_run)
        return;
    m_run->disconnect(this);
    m_run->future().cancel();
    m_run.release()->deleteLater(); // it may be the one that is telling
}

void ReplayRunner::start()
{
    using Watcher = QFutureWatcher<Result<Admin::ReplayVerdict>>;
    m_run = std::make_unique<Watcher>();
    Watcher *run = m_run.get();
    connect(run, &QFutureWatcherBase::progressValueChanged, this,
            [this, run](int done) { Q_EMIT progressed(done, run->progressMaximum()); });
    connect(run, &QFutureWatcherBase::finished, this, [this, run] {
        const auto future = run->future();
        m_run.release()->deleteLater();
        if (future.resultCount() == 0) {
            Q_EMIT failed({Error::Kind::Cancelled, tr("The comparison was broken off.")});
            return;
        }
        const Result<Admin::ReplayVerdict> result = future.result();
        if (result)
            Q_EMIT answered(*result);
        else
            Q_EMIT failed(result.error());
    });
    run->setFuture(m_service.replay(m_clientId, Whitelist(m_edited), Whitelist(m_saved)));
}

} // namespace Gatehouse::Ui
