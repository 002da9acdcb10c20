// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/tokensentences.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Gatehouse::Admin::TokenSentences {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Admin::TokenSentences)
};

QString clientName(const TokenVerdict &verdict)
{
    return verdict.client ? verdict.client->name : Say::tr("client %1").arg(verdict.clientId);
}

QString member(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isString() ? value.toString() : value.toVariant().toString();
}

QString passed(const TokenVerdict &v, TokenCheck check, Timestamp now)
{
    switch (check) {
    case TokenCheck::Form: return Say::tr("Three parts, soundly encoded.");
    case TokenCheck::Header: return Say::tr("Names algorithm, type and key.");
    case TokenCheck::Type:
        return v.use == TokenUse::Refresh ? Say::tr("A refresh token.")
                                          : Say::tr("An access token.");
    case TokenCheck::Key: return Say::tr("Key %1 is one of ours.").arg(v.kid);
    case TokenCheck::Algorithm:
        return Say::tr("%1, as the key's record says.").arg(v.wantedAlgorithm);
    case TokenCheck::Signature: return Say::tr("Made with that key; nothing was changed since.");
    case TokenCheck::Claims: return Say::tr("Says all that a token of ours says.");
    case TokenCheck::Issuer: return Say::tr("Issued by %1.").arg(v.wantedIssuer);
    case TokenCheck::Audience: return Say::tr("Made for %1.").arg(v.wantedAudience);
    case TokenCheck::Issued:
        return Say::tr("Issued %1 ago.").arg(span(now - v.issuedAt.value_or(now)));
    case TokenCheck::Expiry:
        return Say::tr("Good for another %1.").arg(span(v.expiresAt.value_or(now) - now));
    case TokenCheck::Client: return Say::tr("It is %1's.").arg(clientName(v));
    case TokenCheck::Status:
        return v.client && v.client->status == ClientStatus::Suspended
                   ? Say::tr("The client is suspended; its access tokens run on until they expire.")
                   : Say::tr("The client is active.");
    case TokenCheck::Generation: return Say::tr("Not revoked.");
    }
    return {};
}

QString failedType(const TokenVerdict &v)
{
    const QString type = member(v.header, "typ"_L1);
    if (!v.use)
        return Say::tr("Its type is %1, which is no token of ours: at+jwt or rt+jwt.").arg(type);
    return v.use == TokenUse::Refresh
               ? Say::tr("It is a refresh token, which is never good as an access token.")
               : Say::tr("It is an access token, which is never good as a refresh token.");
}

QString failed(const TokenVerdict &v, TokenCheck check, Timestamp now)
{
    switch (check) {
    case TokenCheck::Form:
        return Say::tr("This is no token: it must be three parts of base64url with dots between "
                       "them, 16 KiB at most.");
    case TokenCheck::Header:
        return v.header.contains("crit"_L1)
                   ? Say::tr("The header asks for extensions (crit), which is refused.")
                   : Say::tr("The header is not a JSON object that names algorithm, type and key.");
    case TokenCheck::Type: return failedType(v);
    case TokenCheck::Key:
        return Say::tr("No key of ours in use is called %1: it has retired, or the token is from "
                       "elsewhere.")
            .arg(v.kid);
    case TokenCheck::Algorithm:
        return Say::tr("It asks for %1, but its key is for %2.")
            .arg(member(v.header, "alg"_L1), v.wantedAlgorithm);
    case TokenCheck::Signature:
        return Say::tr("The signature does not fit: the token was changed, or made by someone "
                       "else.");
    case TokenCheck::Claims: return Say::tr("What it says is not what a token of ours says.");
    case TokenCheck::Issuer:
        return Say::tr("Issued by %1, not by %2.").arg(member(v.claims, "iss"_L1), v.wantedIssuer);
    case TokenCheck::Audience:
        return Say::tr("Made for %1, not for %2.")
            .arg(member(v.claims, "aud"_L1), v.wantedAudience);
    case TokenCheck::Issued:
        return Say::tr("Issued %1 in the future.").arg(span(v.issuedAt.value_or(now) - now));
    case TokenCheck::Expiry:
        return Say::tr("Expired %1 ago.").arg(span(now - v.expiresAt.value_or(now)));
    case TokenCheck::Client: return Say::tr("There is no client %1 any more.").arg(v.clientId);
    case TokenCheck::Status:
        return v.client && v.client->status == ClientStatus::Suspended
                   ? Say::tr("%1 is suspended and gets no new tokens.").arg(clientName(v))
                   : Say::tr("%1 is disabled.").arg(clientName(v));
    case TokenCheck::Generation:
        return Say::tr("The client's tokens were revoked after this one was issued.");
    }
    return {};
}

/// The same for the headline, behind "Not good: ".
QString failedShort(const TokenVerdict &v, TokenCheck check, Timestamp now)
{
    switch (check) {
    case TokenCheck::Form: return Say::tr("it is no token");
    case TokenCheck::Header: return Say::tr("its header is unsound");
    case TokenCheck::Type: return Say::tr("wrong type");
    case TokenCheck::Key: return Say::tr("its key is not in use here");
    case TokenCheck::Algorithm: return Say::tr("wrong algorithm");
    case TokenCheck::Signature: return Say::tr("the signature does not fit");
    case TokenCheck::Claims: return Say::tr("its claims are unsound");
    case TokenCheck::Issuer: return Say::tr("another issuer");
    case TokenCheck::Audience: return Say::tr("made for another audience");
    case TokenCheck::Issued: return Say::tr("issued in the future");
    case TokenCheck::Expiry:
        return Say::tr("expired %1 ago").arg(span(now - v.expiresAt.value_or(now)));
    case TokenCheck::Client: return Say::tr("its client is gone");
    case TokenCheck::Status:
        return v.client && v.client->status == ClientStatus::Suspended
                   ? Say::tr("its client is suspended")
                   : Say::tr("its client is disabled");
    case TokenCheck::Generation: return Say::tr("revoked");
    }
    return {};
}

} // namespace

QString headline(const TokenVerdict &verdict, Timestamp now)
{
    if (const auto check = verdict.failed())
        return Say::tr("Not good: %1").arg(failedShort(verdict, *check, now));
    const QString left = span(verdict.expiresAt.value_or(now) - now);
    return verdict.use == TokenUse::Refresh
               ? Say::tr("Good refresh token of %1, %2 left").arg(clientName(verdict), left)
               : Say::tr("Good access token of %1, %2 left").arg(clientName(verdict), left);
}

QString name(TokenCheck check)
{
    switch (check) {
    case TokenCheck::Form: return Say::tr("Form");
    case TokenCheck::Header: return Say::tr("Header");
    case TokenCheck::Type: return Say::tr("Type");
    case TokenCheck::Key: return Say::tr("Key");
    case TokenCheck::Algorithm: return Say::tr("Algorithm");
    case TokenCheck::Signature: return Say::tr("Signature");
    case TokenCheck::Claims: return Say::tr("Claims");
    case TokenCheck::Issuer: return Say::tr("Issuer");
    case TokenCheck::Audience: return Say::tr("Audience");
    case TokenCheck::Issued: return Say::tr("Issued");
    case TokenCheck::Expiry: return Say::tr("Expiry");
    case TokenCheck::Client: return Say::tr("Client");
    case TokenCheck::Status: return Say::tr("Status");
    case TokenCheck::Generation: return Say::tr("Revocation");
    }
    return {};
}

QString finding(const TokenVerdict &verdict, TokenCheck check, Timestamp now)
{
    switch (verdict.state(check)) {
    case TokenVerdict::State::Passed: return passed(verdict, check, now);
    case TokenVerdict::State::Failed: return failed(verdict, check, now);
    case TokenVerdict::State::NotReached: break;
    }
    return Say::tr("Not reached.");
}

QString span(milliseconds length)
{
    const auto whole = std::max(length, 0ms);
    if (whole < 1min)
        return Say::tr("%1 s", "seconds").arg(floor<seconds>(whole).count());
    if (whole < 1h)
        return Say::tr("%1 min", "minutes").arg(floor<minutes>(whole).count());
    if (whole < days(2))
        return Say::tr("%1 h", "hours").arg(floor<hours>(whole).count());
    return Say::tr("%1 d", "days").arg(floor<days>(whole).count());
}

} // namespace Gatehouse::Admin::TokenSentences
