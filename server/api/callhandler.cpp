// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/callhandler.h"

#include "api/opsanswers.h"
#include "api/settlements.h"
#include "store/transaction.h"

#include <QDebug>

#include <QMutex>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

using Http::ErrorCode;

// Shared with checks under way, which may outlast the handler.
struct CallHandler::Inbox
{
    QMutex mutex;
    std::vector<std::pair<quint64, Auth::LoginService::Verdict>> verdicts;
    std::unique_ptr<QObject> waker = std::make_unique<QObject>(); // null once the handler is gone
};

namespace {

constexpr qsizetype keptUserAgent = 200;

bool isTokenPath(QByteArrayView path)
{
    return path.startsWith("/auth/") || path.startsWith("/oauth/");
}

QString recordedName(int endpoint)
{
    return endpoint < 0 ? u"other"_s : endpointTable()[size_t(endpoint)].name;
}

} // namespace

CallHandler::CallHandler(ApiContext context, std::shared_ptr<Auth::SlowLane> slowLane,
                         std::function<void()> requestTurnEnd)
    : m_context(std::move(context))
    , m_slowLane(std::move(slowLane))
    , m_requestTurnEnd(std::move(requestTurnEnd))
    , m_inbox(std::make_shared<Inbox>())
{
    const auto &table = endpointTable();
    for (size_t row = 0; row < table.size(); ++row)
        m_endpointAt.insert(table[row].route.path, int(row));
}

CallHandler::~CallHandler()
{
    const QMutexLocker lock(&m_inbox->mutex);
    m_inbox->waker.reset();
}

Result<void> CallHandler::open()
{
    auto database = Store::Database::open(m_context.store, Store::Database::Role::Worker);
    if (!database)
        return database.error();
    m_session = std::make_unique<Session>(*std::move(database), m_context, *m_slowLane);
    m_session->throttle.takeOver(std::exchange(m_unrecorded, {}));
    return {};
}

void CallHandler::handle(Http::Request request, Http::Answer answer)
{
    const int endpoint = m_endpointAt.value(request.path, -1);
    if (const auto answerNow = endpointTable()[size_t(endpoint)].answer)
        return answer.send(answerNow({m_context, m_session.get()}, request));
    m_calls.push_back(
        {.request = std::move(request), .answer = std::move(answer), .endpoint = endpoint});
}

void CallHandler::refused(Http::RequestInfo info, ErrorCode code, Http::Response response,
                          Http::Answer answer)
{
    if (!isTokenPath(info.path)) {
        answer.send(std::move(response));
        return;
    }
    Call call{.answer = std::move(answer),
              .endpoint = m_endpointAt.value(info.path, -1),
              .refusal = code,
              .response = std::move(response)};
    static_cast<Http::RequestInfo &>(call.request) = std::move(info);
    m_calls.push_back(std::move(call));
}

void CallHandler::endTurn()
{
    collectVerdicts();
    if (m_calls.empty())
        return;
    Calls calls = std::exchange(m_calls, {});

    Result<void> done = m_session ? Result<void>() : open();
    if (done)
        done = decideAndRecord(calls);
    if (!done) {
        if (std::exchange(m_lastError, done.error().message) != done.error().message)
            qWarning().noquote() << "Answering 503:" << m_lastError;
        if (m_session)
            m_unrecorded = m_session->throttle.takeUnrecorded();
        m_session.reset(); // the next turn opens the store anew
        m_context.metrics->countStoreFailures(calls.size());
        if (m_context.failed)
            m_context.failed(done.error());
        for (Call &call : calls)
            call.response = errorResponse(ErrorCode::ServiceUnavailable);
    } else if (!m_lastError.isEmpty() &&
               std::any_of(calls.begin(), calls.end(), std::mem_fn(&Call::isWritten))) {
        m_lastError.clear();
        qInfo() << "The store works again.";
    }
    for (Call &call : calls) {
        if (done && call.isRecorded()) {
            m_context.metrics->count(call.attempt);
            if (m_context.decided)
                m_context.decided(call.attempt);
        }
        call.answer.send(std::move(call.response));
    }
    if (done && m_context.recorded)
        m_context.recorded();
}

void CallHandler::collectVerdicts()
{
    const QMutexLocker lock(&m_inbox->mutex);
    for (auto &[id, verdict] : m_inbox->verdicts) {
        const auto waiting = m_waiting.find(id);
        waiting->second.verdict = std::move(verdict);
        m_calls.push_back(std::move(waiting->second));
        m_waiting.erase(waiting);
    }
    m_inbox->verdicts.clear();
}

Result<void> CallHandler::decideAndRecord(Calls &calls)
{
    const bool writes = std::any_of(calls.begin(), calls.end(), [](const Call &call) {
        return !call.refusal && endpointTable()[size_t(call.endpoint)].writes;
    });
    if (!writes) {
        const auto snapshot = Store::Snapshot::begin(*m_session->database);
        if (!snapshot)
            return snapshot.error();
        if (auto decided = decideAll(calls); !decided)
            return decided;
    }
    if (!writes && std::none_of(calls.begin(), calls.end(), std::mem_fn(&Call::isRecorded)))
        return {};

    auto transaction = Store::Transaction::begin(*m_session->database);
    if (!transaction)
        return transaction.error();
    if (auto decided = writes ? decideAll(calls) : decideAgain(calls); !decided)
        return decided;
    if (auto added = append(calls); !added)
        return added;
    if (auto recorded = m_session->throttle.record(m_context.clock->now()); !recorded)
        return recorded;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    m_session->throttle.noteCommit();
    return {};
}

// Calls that must wait for the slow lane leave `calls`; the rest are settled.
Result<void> CallHandler::decideAll(Calls &calls)
{
    if (auto renewed = m_session->renew(); !renewed)
        return renewed;
    for (Call &call : calls)
        if (auto decided = decide(call); !decided)
            return decided;
    std::erase_if(calls, [](const Call &call) { return !call.answer; });
    return {};
}

// What was decided before the wait for the store's one writer: an admin may have been that writer,
// and who was shut out must not get in once the admin was told that it is done. Who was not let in
// stays so.
Result<void> CallHandler::decideAgain(Calls &calls)
{
    const qint64 revision = m_session->view.revision();
    if (auto renewed = m_session->renew(); !renewed)
        return renewed;
    if (revision == m_session->view.revision())
        return {};
    for (Call &call : calls)
        if (!call.refusal && call.attempt.outcome == Outcome::Success)
            if (auto decided = decide(call); !decided)
                return decided;
    std::erase_if(calls, [](const Call &call) { return !call.answer; });
    return {};
}

Result<void> CallHandler::decide(Call &call)
{
    if (call.refusal) {
        settleRefusal(call);
        return {};
    }
    auto decided = m_session->endpoints[size_t(call.endpoint)]->decide(
        call.request, call.verdict ? &*call.verdict : nullptr);
    if (!decided)
        return decided.error();
    if (auto *waiting = std::get_if<Waiting>(&*decided)) {
        if (!sendToSlowLane(call, waiting->check))
            settle(call, waiting->ifBusy());
        return {};
    }
    settle(call, std::get<Settlement>(*std::move(decided)));
    return {};
}

void CallHandler::settleRefusal(Call &call)
{
    const ErrorCode code = *call.refusal;
    const bool ours = code == ErrorCode::InternalError || code == ErrorCode::ServiceUnavailable;
    settle(call, {.outcome = ours ? Outcome::Error : Outcome::InvalidRequest,
                  .decidedBy = ruleOf(code),
                  .response = std::move(call.response)});
}

bool CallHandler::sendToSlowLane(Call &call, const Auth::SlowCheck &check)
{
    const quint64 id = ++m_nextWaiting;
    const bool taken = m_slowLane->check(
        check, [inbox = m_inbox, turnEnd = m_requestTurnEnd, id, check](bool fits) {
            const QMutexLocker lock(&inbox->mutex);
            if (!inbox->waker)
                return;
            inbox->verdicts.push_back({id, {check, fits}});
            QMetaObject::invokeMethod(inbox->waker.get(), turnEnd, Qt::QueuedConnection);
        });
    if (taken)
        m_waiting.emplace(id, std::move(call)); // leaves call.answer empty
    return taken;
}

void CallHandler::settle(Call &call, Settlement settlement)
{
    const Http::Request &request = call.request;
    LoginAttempt &attempt = call.attempt;
    attempt.time = m_context.clock->now();
    attempt.endpoint = recordedName(call.endpoint);
    attempt.outcome = settlement.outcome;
    attempt.clientId = settlement.clientId;
    attempt.secretId = settlement.secretId;
    attempt.apiKey = std::move(settlement.apiKey);
    attempt.address = request.caller;
    attempt.peer = request.peer;
    attempt.forwardedFor = request.forwardedFor;
    attempt.userAgent = QString::fromUtf8(
        request.userAgent.first(std::min(request.userAgent.size(), keptUserAgent)));
    attempt.status = settlement.response.status;
    attempt.decidedBy = std::move(settlement.decidedBy);
    attempt.duration = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - request.startedAt);
    attempt.requestId = QString::fromLatin1(request.requestId);
    call.response = std::move(settlement.response);
}

bool CallHandler::Call::isWritten() const
{
    return isRecorded() || (endpoint >= 0 && endpointTable()[size_t(endpoint)].writes);
}

bool CallHandler::isFlood(const LoginAttempt &attempt) const
{
    const bool mayBe =
        attempt.outcome == Outcome::Throttled || attempt.outcome == Outcome::InvalidRequest;
    return mayBe && m_context.floods->isBeyond(Network::of(attempt.address), attempt.time);
}

Result<void> CallHandler::append(const Calls &calls)
{
    m_attempts.clear();
    m_floods.clear();
    for (const Call &call : calls)
        if (call.isRecorded())
            (isFlood(call.attempt) ? m_floods : m_attempts).push_back(call.attempt);
    if (m_attempts.empty() && m_floods.empty())
        return {};
    if (auto appended = m_session->attempts.append(m_attempts); !appended)
        return appended;
    return m_session->floods.add(m_floods);
}

} // namespace Gatehouse::Api
