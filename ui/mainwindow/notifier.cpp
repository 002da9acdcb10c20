// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/notifier.h"

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "admin/overviewservice.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"
#include "mainwindow/tray.h"

namespace Gatehouse::Ui {

Notifier::Notifier(const Services &services, Navigator &navigator, Toaster &toaster, Tray &tray,
                   QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_navigator(navigator)
    , m_toaster(toaster)
    , m_tray(tray)
    , m_window(window)
{
    connect(&services.feed, &Admin::AttemptFeed::arrived, this, &Notifier::take);
    connect(&tray, &Tray::noticeClicked, this, [this] {
        Q_EMIT m_tray.openRequested();
        if (m_last.clientId > 0)
            Q_EMIT m_navigator.clientRequested(m_last.clientId, Navigator::ClientTab::Secrets);
        else
            Q_EMIT m_navigator.attemptsRequested(m_last.about);
    });
    m_ends.setInterval(endsFirst);
    connect(&m_ends, &QTimer::timeout, this, &Notifier::askWhatEnds);
    m_ends.start();
}

void Notifier::take(const QList<LoginAttempt> &attempts)
{
    for (const NoticeText &notice : m_rules.take(attempts))
        tell(notice);
    if (!m_services.preferences.wants(Preferences::Notice::FirstSeenAddress))
        return;
    for (const LoginAttempt &attempt : m_rules.unseen(attempts))
        if (m_questions.size() < questionsWaiting)
            m_questions.enqueue(attempt);
    askNext();
}

void Notifier::askNext()
{
    if (m_asking || m_questions.isEmpty())
        return;
    m_asking = true;
    askWhetherNew(m_questions.dequeue());
}

void Notifier::done()
{
    m_asking = false;
    askNext();
}

void Notifier::askWhetherNew(const LoginAttempt &attempt)
{
    AttemptFilter before;
    before.clientId = attempt.clientId;
    before.network = Cidr(attempt.address);
    before.outcomes = {int(Outcome::Success)};
    whenDone(this, m_services.admin.attemptsBefore(attempt.id, before, 1),
             [this, attempt](const Result<QList<LoginAttempt>> &earlier) {
                 if (earlier && earlier->isEmpty())
                     askWhetherEver(attempt);
                 else
                     done();
             });
}

// A client's very first login is no news: somebody has just set it up.
void Notifier::askWhetherEver(const LoginAttempt &attempt)
{
    AttemptFilter before;
    before.clientId = attempt.clientId;
    before.outcomes = {int(Outcome::Success)};
    whenDone(this, m_services.admin.attemptsBefore(attempt.id, before, 1),
             [this, attempt](const Result<QList<LoginAttempt>> &earlier) {
                 if (earlier && !earlier->isEmpty())
                     askName(attempt);
                 else
                     done();
             });
}

void Notifier::askName(const LoginAttempt &attempt)
{
    whenDone(this, m_services.admin.client(*attempt.clientId),
             [this, attempt](const Result<Admin::ClientDetail> &detail) {
                 if (detail)
                     tell(NoticeRules::firstSeen(attempt, detail->client.name));
                 done();
             });
}

void Notifier::askWhatEnds()
{
    m_ends.setInterval(endsEvery);
    if (!m_services.preferences.wants(Preferences::Notice::ExpiringSecret))
        return;
    whenDone(this, Admin::OverviewService(m_services.admin).chores(),
             [this](const Result<QList<Admin::Chore>> &chores) {
                 if (!chores)
                     return; // the store's own banner says so
                 for (const NoticeText &notice : m_rules.ending(*chores, displayNow()))
                     tell(notice);
             });
}

void Notifier::tell(const NoticeText &notice)
{
    if (!m_services.preferences.wants(notice.kind))
        return;
    m_last = notice;
    if (m_window->isActiveWindow() || !m_tray.isShown())
        m_toaster.show(Tone::Warning, notice.text);
    else
        m_tray.notify(notice.title, notice.text);
    Q_EMIT told(notice.text);
}

} // namespace Gatehouse::Ui
