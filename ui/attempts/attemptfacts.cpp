// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptfacts.h"

#include "attempts/whysteps.h"
#include "common/durationtext.h"
#include "common/timelabel.h"
#include "domain/timetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Facts
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::AttemptFacts)
};

QString clientText(const LoginAttempt &attempt, const QString &client)
{
    if (!attempt.clientId)
        return {};
    return client.isEmpty() ? Facts::tr("Client %1").arg(*attempt.clientId)
                            : Facts::tr("%1 · id %2", "a client's name and id")
                                  .arg(client)
                                  .arg(*attempt.clientId);
}

QString floodText(const LoginAttempt &attempt)
{
    if (attempt.count == 1)
        return {};
    return Facts::tr("%n of this network in this second. This was the first of them.", nullptr,
                     int(attempt.count));
}

} // namespace

QList<AttemptFact> attemptFacts(const LoginAttempt &attempt, const QString &client)
{
    QString key = attempt.apiKey;
    if (isKeyCut(attempt))
        key += u'\n' + cutKeyText(attempt);
    QList<AttemptFact> facts{
        {Facts::tr("Local time"), fullMomentText(attempt.time)},
        {Facts::tr("UTC"), toIsoMillis(attempt.time)},
        {Facts::tr("Client"), clientText(attempt, client)},
        {Facts::tr("API key"), key, !isKeyCut(attempt)},
        {Facts::tr("Address"), attempt.address.toString(), true},
        {Facts::tr("Connection"),
         attempt.peer == attempt.address ? QString() : attempt.peer.toString(), true},
        {Facts::tr("User agent"), attempt.userAgent},
        {Facts::tr("Endpoint"), attempt.endpoint},
        {Facts::tr("HTTP status"), QString::number(attempt.status)},
        {Facts::tr("Duration"), durationText(attempt.duration)},
        {Facts::tr("Request id"), attempt.requestId, true},
        {Facts::tr("How many"), floodText(attempt)},
    };
    if (!attempt.forwardedFor.isEmpty())
        facts.append({Facts::tr("Forwarded for"), attempt.forwardedFor});
    return facts;
}

} // namespace Gatehouse::Ui
