// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"
#include "domain/loginattempt.h"

#include <QList>

namespace Gatehouse::Ui {

/// What a person may do about an attempt with one click.
enum class Answer {
    AllowAddress,
    AllowForDay,
    AllowNetwork,
    Activate,
    Rotate,
    ShowClient,
    OnlyClient,
    OnlyAddress,
    CopyRow,
};

inline constexpr std::array allAnswers{
    Answer::AllowAddress, Answer::AllowForDay, Answer::AllowNetwork,
    Answer::Activate,     Answer::Rotate,      Answer::ShowClient,
    Answer::OnlyClient,   Answer::OnlyAddress, Answer::CopyRow};

/// All that make sense for this attempt, in the order of a menu. Pure, like all here.
QList<Answer> answersTo(const LoginAttempt &attempt);
/// Those that mend what stopped it, or lead to where it can be mended.
QList<Answer> mendingAnswersTo(const LoginAttempt &attempt);

QString answerText(Answer answer, const LoginAttempt &attempt);
QString answerIcon(Answer answer);
/// For object names: "allowAddress".
QString answerName(Answer answer);

/// The caller's /24 or, with IPv6, /64.
Cidr callersNetwork(const LoginAttempt &attempt);

} // namespace Gatehouse::Ui
