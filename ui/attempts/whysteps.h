// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QList>
#include <QString>

namespace Gatehouse::Ui {

/// One step of a decision as a person reads it.
struct WhyStep
{
    enum class State { Passed, Failed, NotReached };

    QString title;
    QString text; ///< a plain sentence
    State state = State::NotReached;
};

/// Why an attempt was answered as it was: the steps of the decision in the order that they are
/// taken (contract section 2), told from the record alone. What came after the step that failed was
/// not reached. `client` is the client's name, where there is one. Pure.
QList<WhyStep> whySteps(const LoginAttempt &attempt, const QString &client);

/// The step that settled it, as one sentence.
QString whyInShort(const LoginAttempt &attempt);

/// True where only the beginning of the presented key is on record (see recordableKey()).
bool isKeyCut(const LoginAttempt &attempt);
/// What to say of such a key.
QString cutKeyText(const LoginAttempt &attempt);

} // namespace Gatehouse::Ui
