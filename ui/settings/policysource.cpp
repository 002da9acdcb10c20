// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/policysource.h"

#include "common/whendone.h"
#include "settings/settingtext.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

const auto issuerId = u"issuer"_s;
const auto audienceId = u"audience"_s;
const auto accessId = u"access_lifetime"_s;
const auto refreshId = u"refresh_lifetime"_s;
const auto familyId = u"family_lifetime"_s;
const auto windowId = u"lost_answer_window"_s;
const auto keptId = u"attempts_kept"_s;
const auto mostId = u"attempts_most"_s;
const auto folderId = u"attempts_folder"_s;
const auto pairId = u"pair_failures"_s;
const auto networkId = u"network_failures"_s;
const auto firstWaitId = u"first_wait"_s;
const auto longestWaitId = u"longest_wait"_s;

constexpr qint64 longestLifetime = 3650LL * 86400; // SettingsStore's, as is the next
constexpr qint64 longestWindow = 300;
constexpr qint64 shortestKept = 86400;
constexpr qint64 fewestAttempts = 1000;
constexpr qint64 mostAttempts = 1'000'000'000;

qint64 secondsOf(std::chrono::milliseconds wait)
{
    return std::chrono::floor<std::chrono::seconds>(wait).count();
}

SettingValues valuesOf(const Policy &policy)
{
    return {{issuerId, policy.issuer},
            {audienceId, policy.audience},
            {accessId, QString::number(policy.accessLifetime.count())},
            {refreshId, QString::number(policy.refreshLifetime.count())},
            {familyId, QString::number(policy.familyLifetime.count())},
            {windowId, QString::number(policy.lostAnswerWindow.count())},
            {keptId, QString::number(policy.attemptsKept.count())},
            {mostId, QString::number(policy.attemptsMost)},
            {folderId, policy.attemptsFolder},
            {pairId, QString::number(policy.throttle.pair.failures)},
            {networkId, QString::number(policy.throttle.network.failures)},
            {firstWaitId, QString::number(secondsOf(policy.throttle.firstWait))},
            {longestWaitId, QString::number(secondsOf(policy.throttle.longestWait))}};
}

Policy policyOf(const SettingValues &values)
{
    const auto seconds = [&values](const QString &id) {
        return std::chrono::seconds(values[id].toLongLong());
    };
    ThrottleRules throttle;
    throttle.pair.failures = values[pairId].toInt();
    throttle.network.failures = values[networkId].toInt();
    throttle.firstWait = seconds(firstWaitId);
    throttle.longestWait = seconds(longestWaitId);
    return {.issuer = values[issuerId],
            .audience = values[audienceId],
            .accessLifetime = seconds(accessId),
            .refreshLifetime = seconds(refreshId),
            .familyLifetime = seconds(familyId),
            .lostAnswerWindow = seconds(windowId),
            .attemptsKept = seconds(keptId),
            .attemptsMost = values[mostId].toLongLong(),
            .attemptsFolder = values[folderId],
            .throttle = throttle};
}

Reading readLifetime(const QString &text)
{
    return SettingText::readDuration(text, 1, longestLifetime);
}

Reading readFolder(const QString &text)
{
    const QString path = text.trimmed();
    Reading reading{.value = path};
    if (!path.isEmpty() && !QDir::isAbsolutePath(path))
        return {.fault = PolicySource::tr("Name the folder with its whole path, from / on.")};
    if (!path.isEmpty() && !QFileInfo(path).isDir())
        reading.remark = PolicySource::tr("There is no such folder. Until there is, nothing is "
                                          "removed.");
    return reading;
}

} // namespace

PolicySource::PolicySource(Admin::AdminService &service, QObject *parent)
    : SettingsSource(parent)
    , m_service(service)
{
}

QStringList PolicySource::ids() const
{
    return tokenIds() + recordIds() + waitIds();
}

QStringList PolicySource::tokenIds()
{
    return {issuerId, audienceId, accessId, refreshId, familyId, windowId};
}

QStringList PolicySource::recordIds()
{
    return {keptId, mostId, folderId};
}

QStringList PolicySource::waitIds()
{
    return {pairId, networkId, firstWaitId, longestWaitId};
}

void PolicySource::describeWaits(SettingsDraft &draft) const
{
    const SettingValues defaults = valuesOf({});
    const auto count = [](const QString &text) {
        return SettingText::readCount(text, 1, ThrottleRules::mostFailures);
    };
    const auto wait = [](const QString &text) {
        return SettingText::readDuration(text, ThrottleRules::leastWait.count(),
                                         ThrottleRules::mostWait.count());
    };
    draft.add({pairId, tr("Failures of one key"),
               tr("After so many wrong secrets within 15 minutes one API key has to wait, from "
                  "that network alone."),
               defaults[pairId], false, count, SettingText::writeCount});
    draft.add({networkId, tr("Failures of a network"),
               tr("After so many failed logins within 15 minutes all keys from that network have "
                  "to wait."),
               defaults[networkId], false, count, SettingText::writeCount});
    draft.add({firstWaitId, tr("First wait"), tr("Each wait is twice as long as the one before."),
               defaults[firstWaitId], false, wait, SettingText::writeDuration,
               SettingText::sayDuration});
    draft.add({longestWaitId, tr("Longest wait"), tr("No wait is longer than this."),
               defaults[longestWaitId], false, wait, SettingText::writeDuration,
               SettingText::sayDuration});
    draft.addRule(firstWaitId, {longestWaitId}, [](const SettingsDraft &of, Reading &reading) {
        const Reading longest = of.spec(longestWaitId).read(of.text(longestWaitId));
        if (reading.value.toLongLong() > longest.value.toLongLong())
            reading.fault = tr("The first wait must not be longer than the longest one.");
    });
}

void PolicySource::describe(SettingsDraft &draft) const
{
    const SettingValues defaults = valuesOf({});
    const auto plain = [](const QString &value) {
        return value;
    };
    draft.add({issuerId, tr("Issuer"),
               tr("Names you in every token (iss). Programs that check it must know it."),
               defaults[issuerId], true, SettingText::readName, plain});
    draft.add({audienceId, tr("Audience"),
               tr("Names whom a token is for (aud). Programs that check it must know it."),
               defaults[audienceId], true, SettingText::readName, plain});
    draft.add({accessId, tr("Access token"),
               tr("How long an access token is good for. A suspended client keeps those it has "
                  "until then."),
               defaults[accessId], false, readLifetime, SettingText::writeDuration,
               SettingText::sayDuration});
    draft.add({refreshId, tr("Refresh token"),
               tr("How long a client may fetch new tokens without its secret."),
               defaults[refreshId], false, readLifetime, SettingText::writeDuration,
               SettingText::sayDuration});
    draft.add({familyId, tr("Login"),
               tr("How long a client may go on fetching new tokens before it must send its secret "
                  "again."),
               defaults[familyId], false, readLifetime, SettingText::writeDuration,
               SettingText::sayDuration});
    draft.add(
        {windowId, tr("Lost answers"),
         tr("How long a refresh token just used is taken once more, for a client that did "
            "not get the answer. Later, using it again ends the login. 0s: never."),
         defaults[windowId], false,
         [](const QString &text) { return SettingText::readDuration(text, 0, longestWindow); },
         SettingText::writeDuration, SettingText::sayDuration});
    draft.add({keptId, tr("Kept for"),
               tr("How long attempts stay. Older ones are removed, a few at a time; how many there "
                  "were each minute is "
                  "kept longer."),
               defaults[keptId], false,
               [](const QString &text) {
                   return SettingText::readDuration(text, shortestKept, longestLifetime);
               },
               SettingText::writeDuration, SettingText::sayDuration});
    draft.add({mostId, tr("Kept at most"),
               tr("How many attempts stay, however young: ten million take some two gigabytes."),
               defaults[mostId], false,
               [](const QString &text) {
                   return SettingText::readCount(text, fewestAttempts, mostAttempts);
               },
               SettingText::writeCount});
    draft.add({folderId, tr("Written out before"),
               tr("Folder to write attempts to before they are removed, a file a day (JSON Lines). "
                  "Empty: nowhere."),
               defaults[folderId], true, readFolder, plain, [](const QString &value) {
                   return value.isEmpty() ? tr("nowhere") : value;
               }});
    describeWaits(draft);
    draft.addRule(familyId, {refreshId}, [](const SettingsDraft &of, Reading &reading) {
        const Reading refresh = of.spec(refreshId).read(of.text(refreshId));
        if (reading.value.toLongLong() < refresh.value.toLongLong())
            reading.remark = tr("Shorter than a refresh token: none will be good for longer than "
                                "this.");
    });
    draft.addRule(refreshId, {accessId}, [](const SettingsDraft &of, Reading &reading) {
        const Reading access = of.spec(accessId).read(of.text(accessId));
        if (reading.value.toLongLong() <= access.value.toLongLong())
            reading.remark = tr("No longer than an access token: it would end before anybody has "
                                "a use for it.");
    });
}

void PolicySource::load()
{
    whenDone(this, m_service.policy(), [this](const Result<Policy> &policy) {
        if (policy)
            Q_EMIT loaded(valuesOf(*policy));
        else if (policy.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(policy.error());
    });
}

QFuture<Result<void>> PolicySource::apply(const SettingValues &values)
{
    const auto done = m_service.setPolicy(policyOf(values));
    whenDone(this, done, [this, values](const Result<void> &result) {
        if (result)
            Q_EMIT loaded(values);
    });
    return done;
}

QString PolicySource::blamed(const Error &, const QStringList &) const
{
    return {}; // it was checked: what fails now is the store
}

} // namespace Gatehouse::Ui
