// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptanswers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Answers
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::Answers)
};

QList<Answer> allowing(const LoginAttempt &attempt)
{
    if (attempt.outcome != Outcome::AddressNotAllowed || !attempt.clientId ||
        attempt.address.isNull())
        return {};
    return {Answer::AllowAddress, Answer::AllowForDay, Answer::AllowNetwork};
}

} // namespace

QList<Answer> answersTo(const LoginAttempt &attempt)
{
    QList<Answer> answers = allowing(attempt);
    if (attempt.clientId) {
        if (attempt.outcome == Outcome::NotActive)
            answers << Answer::Activate;
        answers << Answer::Rotate << Answer::ShowClient << Answer::OnlyClient;
    }
    if (!attempt.address.isNull())
        answers << Answer::OnlyAddress;
    return answers << Answer::CopyRow;
}

QList<Answer> mendingAnswersTo(const LoginAttempt &attempt)
{
    QList<Answer> answers = allowing(attempt);
    if (attempt.clientId && attempt.outcome == Outcome::NotActive)
        answers << Answer::Activate;
    if (attempt.clientId &&
        (attempt.outcome == Outcome::WrongSecret || attempt.outcome == Outcome::RefreshReused))
        answers << Answer::Rotate;
    if (attempt.clientId)
        answers << Answer::ShowClient;
    if (answers.size() < 3 && !attempt.address.isNull())
        answers << Answer::OnlyAddress;
    return answers;
}

QString answerText(Answer answer, const LoginAttempt &attempt)
{
    const QString address = attempt.address.toString();
    switch (answer) {
    case Answer::AllowAddress: return Answers::tr("Allow %1").arg(address);
    case Answer::AllowForDay: return Answers::tr("Allow %1 for a day").arg(address);
    case Answer::AllowNetwork:
        return Answers::tr("Allow %1").arg(callersNetwork(attempt).toString());
    case Answer::Activate: return Answers::tr("Activate the client");
    case Answer::Rotate: return Answers::tr("Rotate the secret…");
    case Answer::ShowClient: return Answers::tr("Show this client");
    case Answer::OnlyClient: return Answers::tr("Show only this client's attempts");
    case Answer::OnlyAddress: return Answers::tr("Show only %1").arg(address);
    case Answer::CopyRow: return Answers::tr("Copy the row");
    }
    return {};
}

QString answerIcon(Answer answer)
{
    switch (answer) {
    case Answer::AllowAddress:
    case Answer::AllowNetwork: return u"shield"_s;
    case Answer::AllowForDay: return u"clock"_s;
    case Answer::Activate: return u"check"_s;
    case Answer::Rotate: return u"rotate"_s;
    case Answer::ShowClient: return u"clients"_s;
    case Answer::OnlyClient:
    case Answer::OnlyAddress: return u"filter"_s;
    case Answer::CopyRow: return u"copy"_s;
    }
    return {};
}

QString answerName(Answer answer)
{
    switch (answer) {
    case Answer::AllowAddress: return u"allowAddress"_s;
    case Answer::AllowForDay: return u"allowForDay"_s;
    case Answer::AllowNetwork: return u"allowNetwork"_s;
    case Answer::Activate: return u"activate"_s;
    case Answer::Rotate: return u"rotate"_s;
    case Answer::ShowClient: return u"showClient"_s;
    case Answer::OnlyClient: return u"onlyClient"_s;
    case Answer::OnlyAddress: return u"onlyAddress"_s;
    case Answer::CopyRow: return u"copyRow"_s;
    }
    return {};
}

Cidr callersNetwork(const LoginAttempt &attempt)
{
    const int prefix = attempt.address.family() == IpAddress::Family::V4 ? 24 : 64;
    return Cidr::fromNetwork(attempt.address.masked(prefix), prefix).value_or(Cidr());
}

} // namespace Gatehouse::Ui
