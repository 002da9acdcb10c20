// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settingsstore.h"

#include "store/connection.h"
#include "store/keystore.h"
#include "store/statement.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr auto issuerName = "policy.issuer"_L1;
constexpr auto audienceName = "policy.audience"_L1;
constexpr auto folderName = "retention.folder"_L1;
constexpr auto mostName = "retention.attempts"_L1;

constexpr qint64 fewestAttempts = 1000;
constexpr qint64 mostAttempts = 1'000'000'000;
constexpr qsizetype longestPath = 1000;

constexpr qsizetype longestName = 200;

/// A number of the policy that says after how many failed logins somebody waits.
struct PolicyCount
{
    QLatin1StringView name;
    ThrottleRule ThrottleRules::*member;
};
constexpr std::array policyCounts{
    PolicyCount{"throttle.pair_failures"_L1, &ThrottleRules::pair},
    PolicyCount{"throttle.network_failures"_L1, &ThrottleRules::network},
};

/// How long it waits.
struct PolicyWait
{
    QLatin1StringView name;
    std::chrono::milliseconds ThrottleRules::*member;
};
constexpr std::array policyWaits{
    PolicyWait{"throttle.first_wait_seconds"_L1, &ThrottleRules::firstWait},
    PolicyWait{"throttle.longest_wait_seconds"_L1, &ThrottleRules::longestWait},
};

qint64 secondsOf(std::chrono::milliseconds wait)
{
    return std::chrono::floor<std::chrono::seconds>(wait).count();
}

/// A time of the policy: the name it is kept under, its range, and what is wrong outside it.
struct PolicyTime
{
    QLatin1StringView name;
    std::chrono::seconds Policy::*member;
    std::chrono::seconds least;
    std::chrono::seconds most;
    QLatin1StringView fault;
};

constexpr std::chrono::seconds second{1};
constexpr std::chrono::seconds tenYears = std::chrono::days(3650);
constexpr auto lifetimeFault = "A token's lifetime must be between one second and ten years."_L1;
constexpr std::array policyTimes{
    PolicyTime{"policy.access_seconds"_L1, &Policy::accessLifetime, second, tenYears,
               lifetimeFault},
    PolicyTime{"policy.refresh_seconds"_L1, &Policy::refreshLifetime, second, tenYears,
               lifetimeFault},
    PolicyTime{"refresh.family_seconds"_L1, &Policy::familyLifetime, second, tenYears,
               "A login must end after one second to ten years."_L1},
    PolicyTime{"refresh.lost_answer_seconds"_L1, &Policy::lostAnswerWindow,
               std::chrono::seconds::zero(), std::chrono::minutes(5),
               "A spent refresh token may be sent again for at most five minutes."_L1},
    PolicyTime{"retention.seconds"_L1, &Policy::attemptsKept, std::chrono::days(1), tenYears,
               "Attempts must be kept for one day to ten years."_L1},
};

// Of what is no text.
QList<QLatin1StringView> policyNames()
{
    QList<QLatin1StringView> names;
    for (const PolicyTime &time : policyTimes)
        names.append(time.name);
    for (const PolicyCount &count : policyCounts)
        names.append(count.name);
    for (const PolicyWait &wait : policyWaits)
        names.append(wait.name);
    return names;
}

QString parameters(int first, int count)
{
    QStringList all;
    for (int i = first; i < first + count; ++i)
        all += u":%1"_s.arg(i);
    return all.join(u',');
}

bool isName(const QString &text)
{
    return !text.trimmed().isEmpty() && text.size() <= longestName;
}

QString faultOf(const ThrottleRules &rules)
{
    for (const PolicyCount &count : policyCounts)
        if ((rules.*count.member).failures < 1 ||
            (rules.*count.member).failures > ThrottleRules::mostFailures)
            return u"A wait must begin after 1 to %1 failed logins."_s.arg(
                ThrottleRules::mostFailures);
    for (const PolicyWait &wait : policyWaits)
        if (rules.*wait.member < ThrottleRules::leastWait ||
            rules.*wait.member > ThrottleRules::mostWait)
            return u"A wait after failed logins must last one second to one hour."_s;
    if (rules.firstWait > rules.longestWait)
        return u"The first wait after failed logins must not be longer than the longest one."_s;
    return {};
}

// What is wrong with a policy, or nothing.
QString faultOf(const Policy &policy)
{
    if (!isName(policy.issuer))
        return u"The issuer must have 1 to %1 characters."_s.arg(longestName);
    if (!isName(policy.audience))
        return u"The audience must have 1 to %1 characters."_s.arg(longestName);
    for (const PolicyTime &time : policyTimes)
        if (policy.*time.member < time.least || policy.*time.member > time.most)
            return time.fault;
    if (policy.attemptsMost < fewestAttempts || policy.attemptsMost > mostAttempts)
        return u"Between 1,000 and 1,000,000,000 attempts must be kept."_s;
    if (!policy.attemptsFolder.isEmpty() &&
        (!policy.attemptsFolder.startsWith(u'/') || policy.attemptsFolder.size() > longestPath))
        return u"The folder for removed attempts must be named with its whole path."_s;
    return faultOf(policy.throttle);
}

Error damaged(const QString &name)
{
    return {Error::Kind::Corrupt, u"The setting %1 in the store holds what Gatehouse never wrote. "
                                  "Save the policy again."_s.arg(name)};
}

Result<void> readInto(Policy &policy, const QString &name, const QByteArray &value)
{
    if (name == mostName) {
        bool ok = false;
        policy.attemptsMost = value.toLongLong(&ok);
        return ok ? Result<void>() : damaged(name);
    }
    if (name == issuerName || name == audienceName || name == folderName) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(value);
        if (decoder.hasError())
            return damaged(name);
        (name == issuerName     ? policy.issuer
         : name == audienceName ? policy.audience
                                : policy.attemptsFolder) = text;
        return {};
    }
    bool isNumber = false;
    for (const PolicyCount &count : policyCounts)
        if (name == count.name)
            (policy.throttle.*count.member).failures = value.toInt(&isNumber);
    for (const PolicyWait &wait : policyWaits)
        if (name == wait.name)
            policy.throttle.*wait.member = std::chrono::seconds(value.toInt(&isNumber));
    if (name.startsWith("throttle."_L1) && !isNumber)
        return damaged(name);
    for (const PolicyTime &time : policyTimes) {
        if (name != time.name)
            continue;
        bool ok = false;
        policy.*time.member = std::chrono::seconds(value.toLongLong(&ok));
        if (!ok)
            return damaged(name);
    }
    return {};
}

} // namespace

Result<Policy> SettingsStore::policy()
{
    QVariantList names{QString(issuerName), QString(audienceName), QString(folderName),
                       QString(mostName)};
    for (const auto &name : policyNames())
        names.append(QString(name));
    Statement select(m_database.connection(),
                     u"SELECT name, value FROM settings WHERE name IN (%1)"_s.arg(
                         parameters(1, int(names.size()))));
    auto rows = select.queryList(names);
    if (!rows)
        return rows.error();
    Policy policy;
    while (rows->next()) {
        if (const auto read = readInto(policy, rows->text(0), rows->blob(1)); !read)
            return read.error();
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    if (!faultOf(policy).isEmpty())
        return damaged(u"policy"_s);
    return policy;
}

Result<void> SettingsStore::setPolicy(const Policy &policy, Timestamp now)
{
    if (const QString fault = faultOf(policy); !fault.isEmpty())
        return Error{Error::Kind::Invalid, fault};
    // What was signed until now may live longer than what is signed from now on, or less long.
    auto longest = policy.longestLifetime();
    if (const auto before = this->policy())
        longest = std::max(longest, before->longestLifetime());
    if (const auto noted = KeyStore(m_database).noteLifetime(longest, now); !noted)
        return noted;
    QVariantList values{
        QString(issuerName),   policy.issuer.toUtf8(),
        QString(audienceName), policy.audience.toUtf8(),
        QString(folderName),   QByteArray("") + policy.attemptsFolder.toUtf8(), // never NULL
        QString(mostName),     QByteArray::number(policy.attemptsMost)};
    for (const PolicyTime &time : policyTimes)
        values << QString(time.name) << QByteArray::number(qint64((policy.*time.member).count()));
    for (const PolicyCount &count : policyCounts)
        values << QString(count.name)
               << QByteArray::number((policy.throttle.*count.member).failures);
    for (const PolicyWait &wait : policyWaits)
        values << QString(wait.name) << QByteArray::number(secondsOf(policy.throttle.*wait.member));
    QStringList rows;
    for (int i = 1; i <= int(values.size()); i += 2)
        rows += u'(' + parameters(i, 2) + u')';
    Statement save(
        m_database.connection(),
        u"INSERT INTO settings (name, value) VALUES %1 "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s.arg(rows.join(u',')));
    const auto saved = save.queryList(values);
    if (!saved)
        return saved.error();
    return {};
}

Result<std::optional<QByteArray>> SettingsStore::value(const QString &name)
{
    Statement select(m_database.connection(), u"SELECT value FROM settings WHERE name = :1"_s);
    auto rows = select.query(name);
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional(rows->blob(0));
    if (const auto end = rows->end(); !end)
        return end.error();
    return std::optional<QByteArray>();
}

Result<void> SettingsStore::setValue(const QString &name, const QByteArray &value)
{
    Statement save(m_database.connection(),
                   u"INSERT INTO settings (name, value) VALUES (:1, :2) "
                   "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    const auto saved = save.change(name, value);
    if (!saved)
        return saved.error();
    return {};
}

} // namespace Gatehouse::Store
