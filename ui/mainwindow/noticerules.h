// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "admin/statistictypes.h"
#include "common/preferences.h"
#include "domain/attemptfilter.h"

#include <QCache>
#include <QList>

#include <deque>
#include <map>
#include <optional>

namespace Gatehouse::Ui {

/// Something worth telling a person who is looking elsewhere, and the attempts it is about.
struct NoticeText
{
    Preferences::Notice kind{};
    QString title;
    QString text;
    AttemptFilter about;
    qint64 clientId = 0; ///< the client it is about, where it is about no attempts
};

/// What of the attempts that arrive is worth a notification. Pure but for what it remembers; says
/// each thing once, then is quiet about it for `quietTime`.
class NoticeRules
{
public:
    static constexpr auto quietTime = std::chrono::minutes(10);
    static constexpr auto failureWindow = std::chrono::minutes(1);
    static constexpr auto endingSoon = std::chrono::hours(24);
    static constexpr int manyFailures = 20;

    NoticeRules();

    /// What a batch of attempts, oldest first, gives rise to.
    QList<NoticeText> take(const QList<LoginAttempt> &attempts);

    /// Those of the batch that came from an address which this client was not seen at since the
    /// start: whether it ever was, only the store knows. Each pair is returned once.
    QList<LoginAttempt> unseen(const QList<LoginAttempt> &attempts);

    /// Of what there is to do: what ends within a day, each once.
    QList<NoticeText> ending(const QList<Admin::Chore> &chores, Timestamp now);

    static NoticeText firstSeen(const LoginAttempt &attempt, const QString &clientName);

private:
    bool mayTell(Preferences::Notice kind, Timestamp now);
    std::optional<NoticeText> countFailure(const LoginAttempt &attempt);
    std::optional<NoticeText> noteThrottled(const LoginAttempt &attempt);

    std::deque<Timestamp> m_failures; // of the last minute
    std::map<int, Timestamp> m_told;  // when, by kind
    QSet<QByteArray> m_toldEnding;
    QCache<QByteArray, bool> m_seen; // client and address
};

} // namespace Gatehouse::Ui
