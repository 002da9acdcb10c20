// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/authhandler.h"

#include "domain/timetext.h"
#include "store/attemptstore.h"
#include "store/transaction.h"

#include <QDebug>

#include <QMutex>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

using Http::ErrorCode;

struct AuthHandler::Session
{
    Session(std::unique_ptr<Store::Database> opened, const ApiContext &context,
            Auth::SlowLane &slowLane)
        : database(std::move(opened))
        , attempts(*database)
        , logins(*database, *context.hasher, *context.masterKey, slowLane, *context.clock)
    {
    }

    std::unique_ptr<Store::Database> database;
    Store::AttemptStore attempts;
    Auth::LoginService logins;
};

// Shared with checks under way, which may outlast the handler.
struct AuthHandler::Inbox
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

QString endpointOf(QByteArrayView path)
{
    return path == "/auth/login" ? u"login"_s : u"other"_s;
}

QString ruleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return u"path"_s;
    case ErrorCode::MethodNotAllowed: return u"method"_s;
    case ErrorCode::UnsupportedMediaType: return u"media-type"_s;
    case ErrorCode::InvalidBody: return u"body"_s;
    case ErrorCode::CredentialsRequired:
    case ErrorCode::CredentialsNotStrings: return u"fields"_s;
    case ErrorCode::BodyTooLarge:
    case ErrorCode::HeaderTooLarge: return u"size"_s;
    case ErrorCode::RequestTimeout: return u"time"_s;
    default: return u"http"_s;
    }
}

QByteArray loginBody(qint64 clientId, const Auth::TokenPair &tokens)
{
    QByteArray json;
    json.reserve(tokens.accessToken.size() + tokens.refreshToken.size() + 256);
    json.append(R"({"success":true,"data":{"access_token":")").append(tokens.accessToken);
    json.append(R"(","refresh_token":")").append(tokens.refreshToken);
    json.append(R"(","access_expires_at":")")
        .append(toIsoSeconds(tokens.accessExpiresAt).toLatin1());
    json.append(R"(","refresh_expires_at":")")
        .append(toIsoSeconds(tokens.refreshExpiresAt).toLatin1());
    json.append(R"(","client_id":)").append(QByteArray::number(clientId)).append("}}");
    return json;
}

Http::Response responseTo(const Auth::LoginDecision &decision)
{
    switch (decision.outcome) {
    case Outcome::Success:
        return {
            .status = 200, .body = loginBody(*decision.clientId, decision.tokens), .noStore = true};
    case Outcome::UnknownKey:
    case Outcome::WrongSecret: return errorResponse(ErrorCode::InvalidCredentials);
    case Outcome::NotActive: return errorResponse(ErrorCode::ClientNotActive);
    case Outcome::AddressNotAllowed: return errorResponse(ErrorCode::AddressNotAuthorized);
    default: return errorResponse(ErrorCode::InternalError);
    }
}

} // namespace

AuthHandler::AuthHandler(ApiContext context, std::shared_ptr<Auth::SlowLane> slowLane,
                         std::function<void()> requestTurnEnd)
    : m_context(std::move(context))
    , m_slowLane(std::move(slowLane))
    , m_requestTurnEnd(std::move(requestTurnEnd))
    , m_inbox(std::make_shared<Inbox>())
{
}

AuthHandler::~AuthHandler()
{
    const QMutexLocker lock(&m_inbox->mutex);
    m_inbox->waker.reset();
}

Result<void> AuthHandler::open()
{
    auto database = Store::Database::open(m_context.store, Store::Database::Role::Worker);
    if (!database)
        return database.error();
    m_session = std::make_unique<Session>(*std::move(database), m_context, *m_slowLane);
    return {};
}

void AuthHandler::handle(Http::Request request, Http::Answer answer)
{
    const auto body = parseLoginBody(request.body);
    Call call{.info = std::move(request), .answer = std::move(answer)};
    std::visit([&call](const auto &parsed) { call.content = parsed; }, body);
    m_calls.push_back(std::move(call));
}

void AuthHandler::refused(Http::RequestInfo info, ErrorCode code, Http::Response response,
                          Http::Answer answer)
{
    if (!isTokenPath(info.path)) {
        answer.send(std::move(response));
        return;
    }
    m_calls.push_back({.info = std::move(info),
                       .answer = std::move(answer),
                       .content = Refusal{code},
                       .response = std::move(response)});
}

void AuthHandler::endTurn()
{
    collectVerdicts();
    if (m_calls.empty())
        return;
    Calls calls = std::exchange(m_calls, {});

    Result<void> done = m_session ? Result<void>() : open();
    if (done)
        done = decideAll(calls);
    if (done)
        done = record(calls);
    if (!done) {
        if (std::exchange(m_lastError, done.error().message) != done.error().message)
            qWarning().noquote() << "Answering 503:" << m_lastError;
        m_session.reset(); // the next turn opens the store anew
        for (Call &call : calls)
            call.response = errorResponse(ErrorCode::ServiceUnavailable);
    }
    if (done && !std::exchange(m_lastError, QString()).isEmpty())
        qInfo() << "The store works again.";
    for (Call &call : calls)
        call.answer.send(std::move(call.response));
    if (done && m_context.recorded)
        m_context.recorded();
}

void AuthHandler::collectVerdicts()
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

// Calls that must wait for the slow lane leave `calls`; the rest are settled.
Result<void> AuthHandler::decideAll(Calls &calls)
{
    const auto snapshot = Store::Snapshot::begin(*m_session->database);
    if (!snapshot)
        return snapshot.error();
    if (auto begun = m_session->logins.beginTurn(); !begun)
        return begun;
    for (Call &call : calls) {
        const auto *login = std::get_if<LoginBody>(&call.content);
        if (auto decided = login ? decideLogin(call, *login) : decideRefused(call); !decided)
            return decided;
    }
    std::erase_if(calls, [](const Call &call) { return !call.answer; });
    return {};
}

Result<void> AuthHandler::decideLogin(Call &call, const LoginBody &body)
{
    const auto decided = m_session->logins.decide({body.username, body.password, call.info.peer},
                                                  call.verdict ? &*call.verdict : nullptr);
    if (!decided)
        return settleDamaged(call, body.username, decided.error());
    if (const auto *check = std::get_if<Auth::SlowCheck>(&*decided)) {
        if (!sendToSlowLane(call, *check)) {
            const auto known = m_session->logins.isKnown(body.username);
            call.attempt.apiKey = recordableKey(body.username, known && *known);
            settle(call, Outcome::Error, u"busy"_s, errorResponse(ErrorCode::ServiceUnavailable));
        }
        return {};
    }
    const auto &decision = std::get<Auth::LoginDecision>(*decided);
    call.attempt.clientId = decision.clientId;
    call.attempt.secretId = decision.secretId;
    call.attempt.apiKey = recordableKey(body.username, decision.clientId.has_value());
    settle(call, decision.outcome, decision.decidedBy, responseTo(decision));
    return {};
}

Result<void> AuthHandler::decideRefused(Call &call)
{
    if (const auto *bad = std::get_if<BadLoginBody>(&call.content)) {
        const auto known = m_session->logins.isKnown(bad->username);
        if (!known)
            return settleDamaged(call, bad->username, known.error());
        call.attempt.apiKey = recordableKey(bad->username, *known);
        settle(call, Outcome::InvalidRequest, ruleOf(bad->code), errorResponse(bad->code));
    } else {
        const ErrorCode code = std::get<Refusal>(call.content).code;
        const bool ours = code == ErrorCode::InternalError || code == ErrorCode::ServiceUnavailable;
        settle(call, ours ? Outcome::Error : Outcome::InvalidRequest, ruleOf(code),
               std::move(call.response));
    }
    return {};
}

// One client's damaged record is no reason to turn the others away.
Result<void> AuthHandler::settleDamaged(Call &call, const QString &username, const Error &error)
{
    if (error.kind != Error::Kind::Corrupt)
        return error;
    qWarning().noquote() << "Answering 503 to one call:" << error.message;
    call.attempt.apiKey = recordableKey(username, false);
    settle(call, Outcome::Error, u"damaged"_s, errorResponse(ErrorCode::ServiceUnavailable));
    return {};
}

bool AuthHandler::sendToSlowLane(Call &call, const Auth::SlowCheck &check)
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

void AuthHandler::settle(Call &call, Outcome outcome, const QString &decidedBy,
                         Http::Response response)
{
    LoginAttempt &attempt = call.attempt;
    attempt.time = m_context.clock->now();
    attempt.endpoint = endpointOf(call.info.path);
    attempt.outcome = outcome;
    attempt.address = call.info.peer;
    attempt.peer = call.info.peer;
    attempt.userAgent = QString::fromUtf8(
        call.info.userAgent.first(std::min(call.info.userAgent.size(), keptUserAgent)));
    attempt.status = response.status;
    attempt.decidedBy = decidedBy;
    attempt.duration = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - call.info.startedAt);
    attempt.requestId = QString::fromLatin1(call.info.requestId);
    call.response = std::move(response);
}

Result<void> AuthHandler::record(const Calls &calls)
{
    if (calls.empty())
        return {};
    m_attempts.clear();
    for (const Call &call : calls)
        m_attempts.push_back(call.attempt);
    auto transaction = Store::Transaction::begin(*m_session->database);
    if (!transaction)
        return transaction.error();
    if (auto added = m_session->attempts.append(m_attempts); !added)
        return added;
    return transaction->commit();
}

} // namespace Gatehouse::Api
