// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/ipaddress.h"
#include "domain/outcome.h"
#include "domain/result.h"
#include "domain/signingalgorithm.h"

#include <QString>

#include <string>

namespace Gatehouse::App {

// What was typed, read exactly. Every Error is Invalid and says how to write it.

inline QString toText(const std::string &argument)
{
    return QString::fromStdString(argument);
}

/// A client's id: a whole number from 1.
Result<qint64> readClientId(const std::string &argument);
/// The number of one of a client's secrets, from 1.
Result<qint64> readSecretId(const std::string &argument);
Result<ClientStatus> readStatus(const std::string &argument);
Result<bool> readSwitch(const std::string &argument);
Result<Outcome> readOutcome(const std::string &argument);
/// `HS256`, …; letter case does not matter.
Result<SigningAlgorithm> readAlgorithm(const std::string &argument);
Result<IpAddress> readAddress(const std::string &argument);
/// How many: a whole number from 0.
Result<qint64> readCount(const std::string &option, const std::string &argument);
/// A time as parseTime() takes it, or a length of time before (`-1`) or after (`+1`) `now`.
Result<Timestamp> readMoment(const std::string &argument, Timestamp now, int direction);

} // namespace Gatehouse::App
