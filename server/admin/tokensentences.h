// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenverdict.h"

namespace Gatehouse::Admin::TokenSentences {

/// A verdict in words, for the console and the command line. Translated; pure.

/// The whole in one line: "Good access token of Billing service, 43 min left" or "Not good:
/// expired 2 h ago".
QString headline(const TokenVerdict &verdict, Timestamp now);

/// What is looked at: "Signature".
QString name(TokenCheck check);

/// What the check found, or that it was not reached. One sentence.
QString finding(const TokenVerdict &verdict, TokenCheck check, Timestamp now);

/// A length of time in its largest unit: "43 min", "2 h", "6 d".
QString span(std::chrono::milliseconds length);

} // namespace Gatehouse::Admin::TokenSentences
