// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/session.h"

#include <unordered_map>

namespace Gatehouse::Api {

/// The endpoints of one worker: has what the transport hands over decided, and at the turn's end
/// records all attempts in one transaction before any of their answers leaves (contract section 7).
/// Where that fails, every one of them is answered 503 and no token is given. A turn with a call
/// that writes is decided and recorded under the store's write lock, as one transaction.
/// Lives on its worker's thread.
class CallHandler final : public Http::RequestHandler
{
public:
    CallHandler(ApiContext context, std::shared_ptr<Auth::SlowLane> slowLane,
                std::function<void()> requestTurnEnd);
    ~CallHandler() override;

    /// Opens this worker's connection to the store.
    Result<void> open();

    void handle(Http::Request request, Http::Answer answer) override;
    void refused(Http::RequestInfo info, Http::ErrorCode code, Http::Response response,
                 Http::Answer answer) override;
    void endTurn() override;

private:
    /// One request between its arrival and its answer.
    struct Call
    {
        Http::Request request;
        Http::Answer answer;
        int endpoint = -1;                                  ///< its row in the table; -1: none
        std::optional<Http::ErrorCode> refusal;             ///< why the transport turned it away
        std::optional<Auth::LoginService::Verdict> verdict; ///< once the slow lane has spoken
        Http::Response response;
        LoginAttempt attempt;

        bool isRecorded() const { return !attempt.endpoint.isEmpty(); }
        /// Whether a turn that succeeds with it shows that the store takes writes.
        bool isWritten() const;
    };
    using Calls = std::vector<Call>;
    struct Inbox; ///< where the slow lane leaves its verdicts

    void collectVerdicts();
    Result<void> decideAndRecord(Calls &calls);
    Result<void> decideAll(Calls &calls);
    Result<void> decideAgain(Calls &calls);
    Result<void> decide(Call &call);
    void settleRefusal(Call &call);
    bool sendToSlowLane(Call &call, const Auth::SlowCheck &check);
    void settle(Call &call, Settlement settlement);
    bool isFlood(const LoginAttempt &attempt) const;
    Result<void> append(const Calls &calls);

    ApiContext m_context;
    std::shared_ptr<Auth::SlowLane> m_slowLane;
    std::function<void()> m_requestTurnEnd;
    QHash<QByteArray, int> m_endpointAt; // path -> row of the table
    std::unique_ptr<Session> m_session;
    std::vector<ThrottleWait> m_unrecorded;      // of a session that failed
    QString m_lastError;                         // of the store, told once; empty while it works
    Calls m_calls;                               // of the turn under way
    std::unordered_map<quint64, Call> m_waiting; // for the slow lane
    quint64 m_nextWaiting = 0;
    std::shared_ptr<Inbox> m_inbox;
    std::vector<LoginAttempt> m_attempts; // kept for its memory
    std::vector<LoginAttempt> m_floods;   // those of a turn that are too many for rows of their own
};

} // namespace Gatehouse::Api
