// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/authroutes.h"
#include "api/loginbody.h"
#include "auth/loginservice.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace Gatehouse::Api {

/// The /auth endpoints of one worker: parses what the transport hands over, has it decided, and at
/// the turn's end records all attempts in one transaction before any of their answers leaves
/// (contract section 7). Where that fails, every one of them is answered 503 and no token is given.
/// Lives on its worker's thread.
class AuthHandler final : public Http::RequestHandler
{
public:
    AuthHandler(ApiContext context, std::shared_ptr<Auth::SlowLane> slowLane,
                std::function<void()> requestTurnEnd);
    ~AuthHandler() override;

    /// Opens this worker's connection to the store.
    Result<void> open();

    void handle(Http::Request request, Http::Answer answer) override;
    void refused(Http::RequestInfo info, Http::ErrorCode code, Http::Response response,
                 Http::Answer answer) override;
    void endTurn() override;

private:
    struct Refusal
    {
        Http::ErrorCode code;
    };
    /// One request between its arrival and its answer.
    struct Call
    {
        Http::RequestInfo info;
        Http::Answer answer;
        std::variant<LoginBody, BadLoginBody, Refusal> content;
        std::optional<Auth::LoginService::Verdict> verdict; ///< once the slow lane has spoken
        Http::Response response;
        LoginAttempt attempt;
    };
    using Calls = std::vector<Call>;
    struct Session; ///< what stands on one open Database
    struct Inbox;   ///< where the slow lane leaves its verdicts

    void collectVerdicts();
    Result<void> decideAll(Calls &calls);
    Result<void> decideLogin(Call &call, const LoginBody &body);
    Result<void> decideRefused(Call &call);
    Result<void> settleDamaged(Call &call, const QString &username, const Error &error);
    bool sendToSlowLane(Call &call, const Auth::SlowCheck &check);
    void settle(Call &call, Outcome outcome, const QString &decidedBy, Http::Response response);
    Result<void> record(const Calls &calls);

    ApiContext m_context;
    std::shared_ptr<Auth::SlowLane> m_slowLane;
    std::function<void()> m_requestTurnEnd;
    std::unique_ptr<Session> m_session;
    QString m_lastError;                         // of the store, told once; empty while it works
    Calls m_calls;                               // of the turn under way
    std::unordered_map<quint64, Call> m_waiting; // for the slow lane
    quint64 m_nextWaiting = 0;
    std::shared_ptr<Inbox> m_inbox;
    std::vector<LoginAttempt> m_attempts; // kept for its memory
};

} // namespace Gatehouse::Api
