// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/loginservice.h"
#include "domain/outcome.h"
#include "http/requesthandler.h"

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace Gatehouse::Api {

struct AtOnce;
struct Session;

/// What a request came to: what its record says, and its answer.
struct Settlement
{
    Outcome outcome = Outcome::Error;
    QString decidedBy;
    Http::Response response;
    QString apiKey; ///< as it may be recorded (recordableKey)
    std::optional<qint64> clientId;
    std::optional<qint64> secretId;
};

/// A request that must wait for a check in the slow lane.
struct Waiting
{
    Auth::SlowCheck check;
    std::function<Settlement()> ifBusy; ///< what it comes to when the lane is full; ask at once
};

/// One endpoint of one worker's Session: parses a request, has it decided, makes the answer. Writes
/// nothing unless its row in the table says so; its calls are recorded by whoever calls it.
class Endpoint
{
public:
    using Decided = std::variant<Settlement, Waiting>;
    using Verdict = Auth::LoginService::Verdict;

    virtual ~Endpoint() = default;

    /// `verdict`: the slow lane's, when the request has waited for it. Error: the store cannot be
    /// read or written, so that nothing of this turn may be answered.
    virtual Result<Decided> decide(const Http::Request &request, const Verdict *verdict) = 0;
};

/// A line of the table of endpoints.
struct EndpointRow
{
    Http::Route route;
    QString name;        ///< in the attempt record (contract section 7); empty: not recorded
    bool writes = false; ///< is decided under the store's write lock
    std::unique_ptr<Endpoint> (*make)(Session &session) = nullptr;
    /// Instead of `make`: answers at once, without a turn or the store, and is never recorded.
    Http::Response (*answer)(const AtOnce &now, const Http::Request &request) = nullptr;
};

/// All that this server answers.
const std::vector<EndpointRow> &endpointTable();

} // namespace Gatehouse::Api
