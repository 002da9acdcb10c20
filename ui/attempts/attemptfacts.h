// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QList>
#include <QString>

namespace Gatehouse::Ui {

/// One thing on record of an attempt besides the decision.
struct AttemptFact
{
    QString name;
    QString value;
    bool isCode = false; ///< a key, an address, an id: fixed-width
};

/// Always the same facts in the same order; a value is empty where there is none. Pure.
QList<AttemptFact> attemptFacts(const LoginAttempt &attempt, const QString &client);

} // namespace Gatehouse::Ui
