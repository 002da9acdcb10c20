// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/whysteps.h"

#include "attempts/whytoken.h"

#include "domain/client.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Why
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::Why)
};

enum class Stage {
    Caller,
    Request,
    MediaType,
    Body,
    Throttle,
    Key,
    Secret,
    Token,
    Status,
    Whitelist,
    LoginLimit, ///< the client's own; only shown to have ended an attempt
    Reuse,      ///< of refresh tokens
    Answer
};

bool isAbout(const LoginAttempt &attempt, std::initializer_list<QLatin1StringView> endpoints)
{
    return std::find(endpoints.begin(), endpoints.end(), attempt.endpoint) != endpoints.end();
}

Stage badRequestStage(const LoginAttempt &attempt)
{
    if (attempt.decidedBy == "media-type"_L1)
        return Stage::MediaType;
    if (attempt.decidedBy == "body"_L1 || attempt.decidedBy == "fields"_L1)
        return Stage::Body;
    return Stage::Request;
}

Stage errorStage(const LoginAttempt &attempt)
{
    if (attempt.decidedBy == "http"_L1)
        return Stage::Request;
    if (attempt.decidedBy == "damaged"_L1)
        return Stage::Key;
    return attempt.decidedBy == "busy"_L1 ? Stage::Secret : Stage::Answer;
}

Stage badTokenStage(const LoginAttempt &attempt)
{
    if (attempt.decidedBy.startsWith("status "_L1))
        return Stage::Status;
    const bool isFamily = attempt.outcome == Outcome::RefreshReused ||
                          attempt.decidedBy == "token revoked"_L1 ||
                          attempt.decidedBy == "login ended"_L1;
    return isFamily ? Stage::Reuse : Stage::Token;
}

/// The stage that ended it; Answer where every check was passed.
Stage lastStage(const LoginAttempt &attempt)
{
    switch (attempt.outcome) {
    case Outcome::Success: return Stage::Answer;
    case Outcome::InvalidRequest: return badRequestStage(attempt);
    case Outcome::UnknownKey: return Stage::Key;
    case Outcome::WrongSecret: return Stage::Secret;
    case Outcome::NotActive: return Stage::Status;
    case Outcome::AddressNotAllowed: return Stage::Whitelist;
    case Outcome::Throttled:
        return attempt.decidedBy == "throttle client"_L1 ? Stage::LoginLimit : Stage::Throttle;
    case Outcome::InvalidToken:
    case Outcome::RefreshReused: return badTokenStage(attempt);
    case Outcome::Error: return errorStage(attempt);
    }
    return Stage::Answer;
}

bool showsToken(const LoginAttempt &attempt)
{
    const Stage last = lastStage(attempt);
    if (last == Stage::Key || last == Stage::Secret)
        return false;
    return last == Stage::Token || last == Stage::Reuse ||
           isAbout(attempt, {"refresh"_L1, "logout"_L1, "verify"_L1});
}

QList<Stage> stagesOf(const LoginAttempt &attempt)
{
    const Stage last = lastStage(attempt);
    const bool hasBody = !isAbout(attempt, {"logout"_L1, "verify"_L1});
    QList<Stage> stages{Stage::Caller, Stage::Request};
    if (hasBody || last == Stage::MediaType || last == Stage::Body)
        stages << Stage::MediaType << Stage::Body;
    stages << Stage::Throttle;
    if (showsToken(attempt))
        stages << Stage::Token;
    else
        stages << Stage::Key << Stage::Secret;
    stages << Stage::Status << Stage::Whitelist;
    if (last == Stage::LoginLimit)
        stages << Stage::LoginLimit;
    if (last == Stage::Reuse || isAbout(attempt, {"refresh"_L1}))
        stages << Stage::Reuse;
    return stages << Stage::Answer;
}

QString titleOf(Stage stage)
{
    switch (stage) {
    case Stage::Caller: return Why::tr("Caller");
    case Stage::Request: return Why::tr("Request");
    case Stage::MediaType: return Why::tr("Media type");
    case Stage::Body: return Why::tr("Body");
    case Stage::Throttle: return Why::tr("Throttle");
    case Stage::Key: return Why::tr("API key");
    case Stage::Secret: return Why::tr("Secret");
    case Stage::Token: return Why::tr("Token");
    case Stage::Status: return Why::tr("Status");
    case Stage::Whitelist: return Why::tr("Whitelist");
    case Stage::LoginLimit: return Why::tr("Logins a minute");
    case Stage::Reuse: return Why::tr("Reuse");
    case Stage::Answer: return Why::tr("Answer");
    }
    return {};
}

QString callerText(const LoginAttempt &attempt)
{
    if (attempt.address.isNull())
        return Why::tr("The caller's address is not on record.");
    const QString address = attempt.address.toString();
    if (attempt.peer.isNull() || attempt.peer == attempt.address)
        return Why::tr("%1 connected directly, without a trusted proxy.").arg(address);
    if (attempt.forwardedFor.isEmpty() || attempt.forwardedFor == address)
        return Why::tr("%1, as the trusted proxy %2 says.").arg(address, attempt.peer.toString());
    return Why::tr("%1, as the trusted proxy %2 says. It told of this way, the nearest last: %3.")
        .arg(address, attempt.peer.toString(), attempt.forwardedFor);
}

/// What follows `word` and a space in decided_by; nothing where it begins otherwise.
std::optional<QString> after(QLatin1StringView word, const LoginAttempt &attempt)
{
    if (!attempt.decidedBy.startsWith(word) || attempt.decidedBy.size() <= word.size() + 1)
        return {};
    return attempt.decidedBy.mid(word.size() + 1);
}

QString admittedText(const LoginAttempt &attempt)
{
    const QString address = attempt.address.toString();
    if (attempt.decidedBy == "any-address"_L1)
        return Why::tr("The client has no whitelist: any address may call.");
    if (const auto range = after("entry"_L1, attempt))
        return Why::tr("The entry %1 lets %2 in.").arg(*range, address);
    return Why::tr("The client's whitelist lets %1 in.").arg(address);
}

QString passedAnswerText(const LoginAttempt &attempt)
{
    if (attempt.endpoint == "logout"_L1)
        return Why::tr("All tokens of the client have ended.");
    if (attempt.endpoint == "verify"_L1)
        return Why::tr("The token was found good.");
    return Why::tr("An access token and a refresh token were issued.");
}

QString passedStatusText(const LoginAttempt &attempt)
{
    return isAbout(attempt, {"logout"_L1, "verify"_L1})
               ? Why::tr("The client is active, or suspended: then the tokens it has run on.")
               : Why::tr("The client is active.");
}

QString passedText(Stage stage, const LoginAttempt &attempt, const QString &client)
{
    switch (stage) {
    case Stage::Caller: return callerText(attempt);
    case Stage::Request: return Why::tr("A sound request for a known path, within all limits.");
    case Stage::MediaType: return Why::tr("It was sent as application/json.");
    case Stage::Body:
        return showsToken(attempt) ? Why::tr("It held what is needed.")
                                   : Why::tr("It held a username and a password.");
    case Stage::Throttle: return Why::tr("Nobody had to wait.");
    case Stage::Key:
        return client.isEmpty() ? Why::tr("The key is a client's.")
                                : Why::tr("The key is that of %1.").arg(client);
    case Stage::Secret:
        return attempt.secretId ? Why::tr("Secret %1 fits.").arg(*attempt.secretId)
                                : Why::tr("The secret fits.");
    case Stage::Token: return Why::tr("The token is genuine and still good.");
    case Stage::Status: return passedStatusText(attempt);
    case Stage::Whitelist: return admittedText(attempt);
    case Stage::LoginLimit: break;
    case Stage::Reuse:
        return Why::tr("It had not been used before, or just now by a client that did not get the "
                       "answer.");
    case Stage::Answer: return passedAnswerText(attempt);
    }
    return {};
}

QString badRequestText(const LoginAttempt &attempt)
{
    if (attempt.outcome == Outcome::Error)
        return Why::tr("The server could not take the request at that moment.");
    if (attempt.decidedBy == "path"_L1)
        return Why::tr("There is nothing at the path that was asked for.");
    if (attempt.decidedBy == "method"_L1)
        return attempt.endpoint == "login"_L1
                   ? Why::tr("The path does not answer this method. A login is a POST.")
                   : Why::tr("The path does not answer this method.");
    if (attempt.decidedBy == "size"_L1)
        return Why::tr("Its head or its body is larger than the limit.");
    if (attempt.decidedBy == "time"_L1)
        return Why::tr("It did not arrive whole in time.");
    return Why::tr("It is not HTTP as it must be: it could be read in two ways, or it asks for "
                   "something that is not supported.");
}

QString badBodyText(const LoginAttempt &attempt)
{
    if (attempt.decidedBy == "fields"_L1 && attempt.endpoint == "refresh"_L1)
        return Why::tr("The refresh token is missing, empty or not a text.");
    return attempt.decidedBy == "fields"_L1
               ? Why::tr("The username or the password is missing, empty or not a text.")
               : Why::tr("It is not a JSON object in UTF-8.");
}

QString heldUpText(const LoginAttempt &attempt)
{
    if (attempt.decidedBy == "throttle pair"_L1)
        return Why::tr("Too many logins with this key had failed from this network. The caller was "
                       "told to wait, and the credentials were not looked at. The same key from "
                       "elsewhere is not held up.");
    return Why::tr("Too many logins had failed from this network. The caller was told to wait.");
}

QString badKeyText(const LoginAttempt &attempt)
{
    if (attempt.outcome == Outcome::Error)
        return Why::tr("What is stored of the client with this key is damaged and could not be "
                       "read.");
    if (isKeyCut(attempt))
        return Why::tr("No client has the key that was sent. %1").arg(cutKeyText(attempt));
    return attempt.apiKey.isEmpty() ? Why::tr("No client has the key that was sent.")
                                    : Why::tr("No client has the key %1.").arg(attempt.apiKey);
}

QString badSecretText(const LoginAttempt &attempt)
{
    if (attempt.outcome == Outcome::Error)
        return Why::tr("Too many secrets that people chose were being checked at that moment. This "
                       "one was not looked at; the caller may try again.");
    return Why::tr("The password is none of the client's live secrets. One that was retired or has "
                   "expired does not count.");
}

QString badStatusText(const LoginAttempt &attempt)
{
    const auto word = after("status"_L1, attempt);
    const auto status = word ? clientStatusFromString(*word) : std::nullopt;
    if (status == ClientStatus::Suspended)
        return Why::tr("The client was suspended.");
    if (status == ClientStatus::Disabled)
        return Why::tr("The client was disabled.");
    return Why::tr("The client was not active.");
}

QString shutOutText(const LoginAttempt &attempt)
{
    const QString address = attempt.address.toString();
    if (const auto range = after("expired"_L1, attempt))
        return Why::tr("The entry %1 would let %2 in, but it has expired.").arg(*range, address);
    if (attempt.decidedBy == "all-entries-expired"_L1)
        return Why::tr("Every entry of the whitelist has expired, and an expiry never opens a "
                       "door.");
    return Why::tr("No entry of the client's whitelist contains %1.").arg(address);
}

QString failedText(Stage stage, const LoginAttempt &attempt)
{
    switch (stage) {
    case Stage::Caller: break;
    case Stage::Request: return badRequestText(attempt);
    case Stage::MediaType: return Why::tr("The Content-Type is not application/json.");
    case Stage::Body: return badBodyText(attempt);
    case Stage::Throttle: return heldUpText(attempt);
    case Stage::Key: return badKeyText(attempt);
    case Stage::Secret: return badSecretText(attempt);
    case Stage::Token: return badTokenText(attempt);
    case Stage::Status: return badStatusText(attempt);
    case Stage::Whitelist: return shutOutText(attempt);
    case Stage::LoginLimit:
        return Why::tr("The client had made as many logins as it may in a minute. The caller was "
                       "told to wait.");
    case Stage::Reuse: return badReuseText(attempt);
    case Stage::Answer: break;
    }
    return Why::tr("The server failed while it made the answer.");
}

} // namespace

bool isKeyCut(const LoginAttempt &attempt)
{
    return attempt.apiKey.endsWith(u'…');
}

QString cutKeyText(const LoginAttempt &attempt)
{
    const QString kept = attempt.apiKey.chopped(1);
    const QString text =
        Why::tr("Of “%1…” only its beginning is kept, because it does not look like a key.")
            .arg(kept);
    return kept.startsWith("sk_"_L1)
               ? text + u' ' + Why::tr("It begins like a secret: perhaps the two were swapped.")
               : text;
}

QList<WhyStep> whySteps(const LoginAttempt &attempt, const QString &client)
{
    const Stage last = lastStage(attempt);
    const bool failed = attempt.outcome != Outcome::Success;
    const bool keyUntold = attempt.outcome == Outcome::Error && last == Stage::Secret;
    QList<WhyStep> steps;
    for (const Stage stage : stagesOf(attempt)) {
        WhyStep step{titleOf(stage), Why::tr("Not reached."), WhyStep::State::NotReached};
        if (stage == last && failed) {
            step.text = failedText(stage, attempt);
            step.state = WhyStep::State::Failed;
        } else if (stage == Stage::Key && keyUntold) {
            step.text = Why::tr("Whether it is a client's is not on record.");
        } else if (stage <= last) {
            step.text = passedText(stage, attempt, client);
            step.state = WhyStep::State::Passed;
        }
        steps.append(step);
    }
    return steps;
}

QString whyInShort(const LoginAttempt &attempt)
{
    return attempt.outcome == Outcome::Success ? admittedText(attempt)
                                               : failedText(lastStage(attempt), attempt);
}

} // namespace Gatehouse::Ui
