// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/whysteps.h"
#include "domain/client.h"
#include "domain/whitelist.h"
#include "support/tempstore.h"

#include <QRegularExpression>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

namespace {

const QString everyRule =
    u"path method media-type body fields size time http credentials busy damaged"_s;
const QStringList tokenRules{u"token missing"_s,   u"token form"_s,       u"token header"_s,
                             u"token type"_s,      u"token key"_s,        u"token algorithm"_s,
                             u"token signature"_s, u"token claims"_s,     u"token issuer"_s,
                             u"token audience"_s,  u"token issued"_s,     u"token expiry"_s,
                             u"token client"_s,    u"token generation"_s, u"token reused"_s,
                             u"token revoked"_s,   u"login ended"_s};

LoginAttempt attemptOf(Outcome outcome, const QString &decidedBy,
                       const QString &endpoint = u"login"_s)
{
    LoginAttempt attempt;
    attempt.endpoint = endpoint;
    attempt.outcome = outcome;
    attempt.decidedBy = decidedBy;
    attempt.address = *IpAddress::parse(u"203.0.113.9");
    attempt.peer = attempt.address;
    attempt.apiKey = u"ak_demo"_s;
    attempt.clientId = 7;
    attempt.secretId = 12;
    return attempt;
}

/// "Caller+ Request+ Body! Throttle- …": titles with what came of them.
QString outline(const QList<WhyStep> &steps)
{
    QStringList words;
    for (const WhyStep &step : steps) {
        const QChar sign = step.state == WhyStep::State::Passed   ? u'+'
                           : step.state == WhyStep::State::Failed ? u'!'
                                                                  : u'-';
        words.append(QString(step.title).remove(u' ') + sign);
    }
    return words.join(u' ');
}

QString failureOf(const LoginAttempt &attempt)
{
    for (const WhyStep &step : whySteps(attempt, u"Billing"_s))
        if (step.state == WhyStep::State::Failed)
            return step.text;
    return {};
}

} // namespace

class TestWhySteps final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhereItEnded_data();
    void tellsWhereItEnded();
    void saysWhatWasWrong_data();
    void saysWhatWasWrong();
    void everyOutcomeWithEveryRuleIsToldInSentences();
    void knowsEveryWordOfTheWhitelist_data();
    void knowsEveryWordOfTheWhitelist();
    void namesTheProxy();
    void namesWhatMatched();
    void explainsAKeyThatWasCut();
    void guessesASwappedSecret();
};

void TestWhySteps::tellsWhereItEnded_data()
{
    QTest::addColumn<LoginAttempt>("attempt");
    QTest::addColumn<QString>("steps");
    const auto row = [](const char *name, const LoginAttempt &attempt, const QString &steps) {
        QTest::newRow(name) << attempt << steps;
    };
    row("success", attemptOf(Outcome::Success, u"entry 203.0.113.0/24"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey+ Secret+ Status+ Whitelist+ Answer+"_s);
    row("media type", attemptOf(Outcome::InvalidRequest, u"media-type"_s),
        u"Caller+ Request+ Mediatype! Body- Throttle- APIkey- Secret- Status- Whitelist- Answer-"_s);
    for (const char *rule : {"body", "fields"})
        row(rule, attemptOf(Outcome::InvalidRequest, QString::fromLatin1(rule)),
            u"Caller+ Request+ Mediatype+ Body! Throttle- APIkey- Secret- Status- Whitelist- "
            "Answer-"_s);
    for (const char *rule : {"path", "method", "size", "time", "http", ""})
        row(*rule ? rule : "no rule", attemptOf(Outcome::InvalidRequest, QString::fromLatin1(rule)),
            u"Caller+ Request! Mediatype- Body- Throttle- APIkey- Secret- Status- Whitelist- "
            "Answer-"_s);
    row("throttled", attemptOf(Outcome::Throttled, {}),
        u"Caller+ Request+ Mediatype+ Body+ Throttle! APIkey- Secret- Status- Whitelist- Answer-"_s);
    row("over its own limit", attemptOf(Outcome::Throttled, u"throttle client"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey+ Secret+ Status+ Whitelist+ "
        "Loginsaminute! Answer-"_s);
    row("unknown key", attemptOf(Outcome::UnknownKey, u"credentials"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey! Secret- Status- Whitelist- Answer-"_s);
    row("wrong secret", attemptOf(Outcome::WrongSecret, u"credentials"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey+ Secret! Status- Whitelist- Answer-"_s);
    row("not active", attemptOf(Outcome::NotActive, u"status Suspended"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey+ Secret+ Status! Whitelist- Answer-"_s);
    row("shut out", attemptOf(Outcome::AddressNotAllowed, u"no-entry-matches"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey+ Secret+ Status+ Whitelist! Answer-"_s);
    row("busy", attemptOf(Outcome::Error, u"busy"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey- Secret! Status- Whitelist- Answer-"_s);
    row("damaged", attemptOf(Outcome::Error, u"damaged"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey! Secret- Status- Whitelist- Answer-"_s);
    row("stopping", attemptOf(Outcome::Error, u"http"_s),
        u"Caller+ Request! Mediatype- Body- Throttle- APIkey- Secret- Status- Whitelist- Answer-"_s);
    row("other error", attemptOf(Outcome::Error, {}),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ APIkey+ Secret+ Status+ Whitelist+ Answer!"_s);
    row("refreshed", attemptOf(Outcome::Success, u"any-address"_s, u"refresh"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ Token+ Status+ Whitelist+ Reuse+ Answer+"_s);
    row("reused", attemptOf(Outcome::RefreshReused, u"token reused"_s, u"refresh"_s),
        u"Caller+ Request+ Mediatype+ Body+ Throttle+ Token+ Status+ Whitelist+ Reuse! Answer-"_s);
    row("disabled", attemptOf(Outcome::InvalidToken, u"status Disabled"_s, u"verify"_s),
        u"Caller+ Request+ Throttle+ Token+ Status! Whitelist- Answer-"_s);
    row("bad token", attemptOf(Outcome::InvalidToken, {}, u"verify"_s),
        u"Caller+ Request+ Throttle+ Token! Status- Whitelist- Answer-"_s);
}

void TestWhySteps::tellsWhereItEnded()
{
    QFETCH(const LoginAttempt, attempt);
    QFETCH(const QString, steps);
    QCOMPARE(outline(whySteps(attempt, u"Billing"_s)), steps);
}

void TestWhySteps::saysWhatWasWrong_data()
{
    QTest::addColumn<LoginAttempt>("attempt");
    QTest::addColumn<QString>("text");
    const auto row = [](Outcome outcome, const QString &rule, const QString &text) {
        QTest::newRow(qPrintable(toString(outcome) + u' ' + rule))
            << attemptOf(outcome, rule) << text;
    };
    const Outcome bad = Outcome::InvalidRequest;
    row(bad, u"path"_s, u"There is nothing at the path that was asked for."_s);
    row(bad, u"method"_s, u"The path does not answer this method. A login is a POST."_s);
    row(bad, u"media-type"_s, u"The Content-Type is not application/json."_s);
    row(bad, u"body"_s, u"It is not a JSON object in UTF-8."_s);
    row(bad, u"fields"_s, u"The username or the password is missing, empty or not a text."_s);
    row(bad, u"size"_s, u"Its head or its body is larger than the limit."_s);
    row(bad, u"time"_s, u"It did not arrive whole in time."_s);
    row(bad, u"http"_s,
        u"It is not HTTP as it must be: it could be read in two ways, or it asks for something "
        "that is not supported."_s);
    row(Outcome::Throttled, u"throttle pair"_s,
        u"Too many logins with this key had failed from this network. The caller was told to wait, "
        "and the credentials were not looked at. The same key from elsewhere is not held up."_s);
    row(Outcome::Throttled, u"throttle network"_s,
        u"Too many logins had failed from this network. The caller was told to wait."_s);
    row(Outcome::Throttled, u"throttle client"_s,
        u"The client had made as many logins as it may in a minute. The caller was told to wait."_s);
    row(Outcome::UnknownKey, u"credentials"_s, u"No client has the key ak_demo."_s);
    row(Outcome::WrongSecret, u"credentials"_s,
        u"The password is none of the client's live secrets. One that was retired or has expired "
        "does not count."_s);
    row(Outcome::NotActive, u"status Suspended"_s, u"The client was suspended."_s);
    row(Outcome::NotActive, u"status Disabled"_s, u"The client was disabled."_s);
    row(Outcome::AddressNotAllowed, u"no-entry-matches"_s,
        u"No entry of the client's whitelist contains 203.0.113.9."_s);
    row(Outcome::AddressNotAllowed, u"expired 203.0.113.0/24"_s,
        u"The entry 203.0.113.0/24 would let 203.0.113.9 in, but it has expired."_s);
    row(Outcome::AddressNotAllowed, u"all-entries-expired"_s,
        u"Every entry of the whitelist has expired, and an expiry never opens a door."_s);
    const auto about = [](const QString &endpoint, Outcome outcome, const QString &rule,
                          const QString &text) {
        QTest::newRow(qPrintable(endpoint + u' ' + rule))
            << attemptOf(outcome, rule, endpoint) << text;
    };
    const Outcome token = Outcome::InvalidToken;
    about(u"refresh"_s, bad, u"fields"_s, u"The refresh token is missing, empty or not a text."_s);
    about(u"verify"_s, bad, u"method"_s, u"The path does not answer this method."_s);
    about(u"verify"_s, token, u"token missing"_s,
          u"No token was sent: a header “Authorization: Bearer”, with the access token behind it, "
          "is needed."_s);
    about(u"verify"_s, token, u"token expiry"_s, u"It has expired."_s);
    about(u"verify"_s, token, u"status Disabled"_s, u"The client was disabled."_s);
    about(u"refresh"_s, Outcome::RefreshReused, u"token reused"_s,
          u"This refresh token had been spent before. Every refresh token from the same login has "
          "ended, for one of two holders may be a thief."_s);
    about(u"refresh"_s, token, u"token revoked"_s,
          u"A refresh token from the same login had been used twice before, so all of them have "
          "ended. The client must log in again."_s);
    about(u"refresh"_s, token, u"login ended"_s,
          u"The login that this refresh token goes back to is too long ago. The client must send "
          "its secret again."_s);
    row(Outcome::Error, u"busy"_s,
        u"Too many secrets that people chose were being checked at that moment. This one was not "
        "looked at; the caller may try again."_s);
    row(Outcome::Error, u"damaged"_s,
        u"What is stored of the client with this key is damaged and could not be read."_s);
    row(Outcome::Error, u"http"_s, u"The server could not take the request at that moment."_s);
}

void TestWhySteps::saysWhatWasWrong()
{
    QFETCH(const LoginAttempt, attempt);
    QFETCH(const QString, text);
    QCOMPARE(failureOf(attempt), text);
    QCOMPARE(whyInShort(attempt), text);
}

void TestWhySteps::everyOutcomeWithEveryRuleIsToldInSentences()
{
    const QStringList rules = everyRule.split(u' ') + tokenRules +
                              QStringList{u""_s,
                                          u"status Suspended"_s,
                                          u"any-address"_s,
                                          u"entry 10.0.0.0/8"_s,
                                          u"no-entry-matches"_s,
                                          u"expired 10.0.0.0/8"_s,
                                          u"all-entries-expired"_s};
    const QRegularExpression code(u"no-entry|all-entries|any-address|media-type"_s);
    for (const Outcome outcome : allOutcomes)
        for (const QString &rule : rules)
            for (const char16_t *endpoint :
                 {u"login", u"refresh", u"logout", u"verify", u"other"}) {
                const LoginAttempt attempt = attemptOf(outcome, rule, QString::fromUtf16(endpoint));
                const QList<WhyStep> steps = whySteps(attempt, {});
                int failed = 0;
                for (const WhyStep &step : steps) {
                    QVERIFY(!step.title.isEmpty());
                    QVERIFY2(step.text.endsWith(u'.') || step.text.endsWith(u'?'),
                             qPrintable(step.text));
                    QVERIFY2(!step.text.contains(code), qPrintable(step.text));
                    failed += step.state == WhyStep::State::Failed ? 1 : 0;
                }
                QCOMPARE(failed, outcome == Outcome::Success ? 0 : 1);
            }
}

void TestWhySteps::knowsEveryWordOfTheWhitelist_data()
{
    QTest::addColumn<bool>("hasEntries");
    QTest::addColumn<bool>("live");
    QTest::addColumn<bool>("otherLive");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << false << false << false
                          << u"The client has no whitelist: any address may call."_s;
    QTest::newRow("matched") << true << true << false
                             << u"The entry 203.0.113.0/24 lets 203.0.113.9 in."_s;
    QTest::newRow("expired") << true << false << true
                             << u"The entry 203.0.113.0/24 would let 203.0.113.9 in, but it has "
                                "expired."_s;
}

// What the server's own rule writes, and not only what is written here.
void TestWhySteps::knowsEveryWordOfTheWhitelist()
{
    QFETCH(const bool, hasEntries);
    QFETCH(const bool, live);
    QFETCH(const bool, otherLive);
    QFETCH(const QString, text);
    const Timestamp now{std::chrono::hours(1000)};
    QList<WhitelistEntry> entries;
    if (hasEntries) {
        WhitelistEntry entry;
        entry.range = *Cidr::parse(u"203.0.113.0/24");
        if (!live)
            entry.expiresAt = now;
        entries.append(entry);
    }
    if (otherLive) {
        WhitelistEntry entry;
        entry.range = *Cidr::parse(u"10.0.0.0/8");
        entries.append(entry);
    }
    const Whitelist whitelist(entries);
    const auto decision = whitelist.decide(*IpAddress::parse(u"203.0.113.9"), now);
    const LoginAttempt attempt = attemptOf(
        decision.allowed ? Outcome::Success : Outcome::AddressNotAllowed, decidedByText(decision));
    QCOMPARE(whyInShort(attempt), text);
}

void TestWhySteps::namesTheProxy()
{
    LoginAttempt attempt = attemptOf(Outcome::Success, u"any-address"_s);
    QCOMPARE(whySteps(attempt, {}).first().text,
             u"203.0.113.9 connected directly, without a trusted proxy."_s);
    attempt.peer = *IpAddress::parse(u"10.0.0.1");
    QCOMPARE(whySteps(attempt, {}).first().text,
             u"203.0.113.9, as the trusted proxy 10.0.0.1 says."_s);
    attempt.forwardedFor = u"203.0.113.9"_s;
    QCOMPARE(whySteps(attempt, {}).first().text,
             u"203.0.113.9, as the trusted proxy 10.0.0.1 says."_s);
    attempt.forwardedFor = u"192.0.2.1, 203.0.113.9, 10.0.0.2"_s;
    QCOMPARE(whySteps(attempt, {}).first().text,
             u"203.0.113.9, as the trusted proxy 10.0.0.1 says. It told of this way, the nearest "
             "last: 192.0.2.1, 203.0.113.9, 10.0.0.2."_s);
}

void TestWhySteps::namesWhatMatched()
{
    const QList<WhyStep> steps =
        whySteps(attemptOf(Outcome::Success, u"entry 203.0.113.0/24"_s), u"Billing"_s);
    QCOMPARE(steps[5].text, u"The key is that of Billing."_s);
    QCOMPARE(steps[6].text, u"Secret 12 fits."_s);
    QCOMPARE(steps[8].text, u"The entry 203.0.113.0/24 lets 203.0.113.9 in."_s);
}

void TestWhySteps::explainsAKeyThatWasCut()
{
    LoginAttempt attempt = attemptOf(Outcome::UnknownKey, u"credentials"_s);
    attempt.apiKey = recordableKey(u"abcdefgh", false);
    QVERIFY(isKeyCut(attempt));
    QCOMPARE(failureOf(attempt), u"No client has the key that was sent. Of “abcd…” only its "
                                 "beginning is kept, because it does not look like a key."_s);
    attempt.apiKey = u"ak_demo"_s;
    QVERIFY(!isKeyCut(attempt));
}

void TestWhySteps::guessesASwappedSecret()
{
    LoginAttempt attempt = attemptOf(Outcome::UnknownKey, u"credentials"_s);
    attempt.apiKey = u"sk_4…"_s;
    QVERIFY(
        failureOf(attempt).endsWith(u"It begins like a secret: perhaps the two were swapped."_s));
}

QTEST_GUILESS_MAIN(TestWhySteps)
#include "tst_whysteps.moc"
