// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/noticerules.h"

#include "overview/choretext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int pairsRemembered = 20'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::NoticeRules)
};

bool isFailure(const LoginAttempt &attempt)
{
    return attempt.outcome != Outcome::Success;
}

} // namespace

NoticeRules::NoticeRules()
    : m_seen(pairsRemembered)
{
}

QList<NoticeText> NoticeRules::take(const QList<LoginAttempt> &attempts)
{
    QList<NoticeText> notices;
    for (const LoginAttempt &attempt : attempts) {
        if (!isFailure(attempt))
            continue;
        if (auto notice = countFailure(attempt))
            notices.append(*std::move(notice));
        if (auto notice = noteThrottled(attempt))
            notices.append(*std::move(notice));
    }
    return notices;
}

bool NoticeRules::mayTell(Preferences::Notice kind, Timestamp now)
{
    const auto told = m_told.find(int(kind));
    if (told != m_told.end() && now - told->second < quietTime)
        return false;
    m_told[int(kind)] = now;
    return true;
}

std::optional<NoticeText> NoticeRules::countFailure(const LoginAttempt &attempt)
{
    // No more of a flood than tell.
    const auto failures = size_t(std::min<qint64>(attempt.count, manyFailures));
    m_failures.insert(m_failures.end(), failures, attempt.time);
    while (!m_failures.empty() && m_failures.front() <= attempt.time - failureWindow)
        m_failures.pop_front();
    if (m_failures.size() < size_t(manyFailures))
        return {};
    while (m_failures.size() > size_t(manyFailures))
        m_failures.pop_front(); // no more than needed to tell
    if (!mayTell(Preferences::Notice::ManyFailures, attempt.time))
        return {};
    AttemptFilter about;
    for (const Outcome outcome : allOutcomes)
        if (outcome != Outcome::Success)
            about.outcomes.insert(int(outcome));
    about.since = attempt.time - failureWindow;
    return NoticeText{
        Preferences::Notice::ManyFailures, Words::tr("Many failed logins"),
        Words::tr("%n logins failed within a minute, the last one from %1.", nullptr, manyFailures)
            .arg(attempt.address.toString()),
        about};
}

std::optional<NoticeText> NoticeRules::noteThrottled(const LoginAttempt &attempt)
{
    const bool hasFailed =
        attempt.outcome == Outcome::Throttled && attempt.decidedBy != "throttle client"_L1;
    if (!hasFailed || !mayTell(Preferences::Notice::Throttled, attempt.time))
        return {};
    AttemptFilter about;
    about.network = Cidr(attempt.address);
    return NoticeText{
        Preferences::Notice::Throttled, Words::tr("An address has to wait"),
        Words::tr("%1 failed too often and is held up.").arg(attempt.address.toString()), about};
}

QList<LoginAttempt> NoticeRules::unseen(const QList<LoginAttempt> &attempts)
{
    QList<LoginAttempt> fresh;
    for (const LoginAttempt &attempt : attempts) {
        if (attempt.outcome != Outcome::Success || !attempt.clientId)
            continue;
        const QByteArray pair =
            QByteArray::number(*attempt.clientId) + '@' + attempt.address.toBytes();
        if (m_seen.object(pair))
            continue;
        m_seen.insert(pair, new bool(true));
        fresh.append(attempt);
    }
    return fresh;
}

QList<NoticeText> NoticeRules::ending(const QList<Admin::Chore> &chores, Timestamp now)
{
    QList<NoticeText> notices;
    for (const Admin::Chore &chore : chores) {
        const bool isSecret = chore.kind == Admin::Chore::Kind::SecretEnds;
        if (!isSecret && chore.kind != Admin::Chore::Kind::EntryEnds)
            continue;
        if (chore.at <= now || chore.at > now + endingSoon)
            continue;
        const QByteArray which = QByteArray::number(chore.clientId) + '/' +
                                 chore.range.toString().toLatin1() + '/' +
                                 QByteArray::number(qint64(chore.at.time_since_epoch().count()));
        if (m_toldEnding.contains(which))
            continue;
        m_toldEnding.insert(which);
        notices.append({Preferences::Notice::ExpiringSecret,
                        isSecret ? Words::tr("A secret ends") : Words::tr("A whitelist entry ends"),
                        ChoreText::sentence(chore, now), AttemptFilter(), chore.clientId});
    }
    return notices;
}

NoticeText NoticeRules::firstSeen(const LoginAttempt &attempt, const QString &clientName)
{
    AttemptFilter about;
    about.clientId = attempt.clientId;
    about.network = Cidr(attempt.address);
    return {Preferences::Notice::FirstSeenAddress, Words::tr("A new address"),
            Words::tr("%1 logged in from %2 for the first time.")
                .arg(clientName, attempt.address.toString()),
            about};
}

} // namespace Gatehouse::Ui
