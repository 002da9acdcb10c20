// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settingsstore.h"

#include "store/connection.h"
#include "store/keystore.h"
#include "store/statement.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr auto issuerName = "policy.issuer"_L1;
constexpr auto audienceName = "policy.audience"_L1;
constexpr auto accessName = "policy.access_seconds"_L1;
constexpr auto refreshName = "policy.refresh_seconds"_L1;

constexpr qsizetype longestName = 200;
constexpr std::chrono::seconds longestLifetime = std::chrono::days(3650);

bool isName(const QString &text)
{
    return !text.trimmed().isEmpty() && text.size() <= longestName;
}

bool isLifetime(std::chrono::seconds lifetime)
{
    return lifetime > std::chrono::seconds::zero() && lifetime <= longestLifetime;
}

// What is wrong with a policy, or nothing.
QString faultOf(const Policy &policy)
{
    if (!isName(policy.issuer))
        return u"The issuer must have 1 to %1 characters."_s.arg(longestName);
    if (!isName(policy.audience))
        return u"The audience must have 1 to %1 characters."_s.arg(longestName);
    if (!isLifetime(policy.accessLifetime) || !isLifetime(policy.refreshLifetime))
        return u"A token's lifetime must be between one second and ten years."_s;
    return {};
}

QByteArray toText(std::chrono::seconds lifetime)
{
    return QByteArray::number(qint64(lifetime.count()));
}

Error damaged(const QString &name)
{
    return {Error::Kind::Corrupt, u"The setting %1 in the store holds what Gatehouse never wrote. "
                                  "Save the policy again."_s.arg(name)};
}

Result<void> readInto(Policy &policy, const QString &name, const QByteArray &value)
{
    if (name == issuerName || name == audienceName) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(value);
        if (decoder.hasError())
            return damaged(name);
        (name == issuerName ? policy.issuer : policy.audience) = text;
        return {};
    }
    bool ok = false;
    const std::chrono::seconds lifetime(value.toLongLong(&ok));
    if (!ok)
        return damaged(name);
    (name == accessName ? policy.accessLifetime : policy.refreshLifetime) = lifetime;
    return {};
}

} // namespace

Result<Policy> SettingsStore::policy()
{
    Statement select(m_database.connection(),
                     u"SELECT name, value FROM settings WHERE name IN (:1, :2, :3, :4)"_s);
    auto rows = select.query(QString(issuerName), QString(audienceName), QString(accessName),
                             QString(refreshName));
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
    Statement save(m_database.connection(),
                   u"INSERT INTO settings (name, value) VALUES (:1, :2), (:3, :4), (:5, :6), "
                   "(:7, :8) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    const auto saved =
        save.change(QString(issuerName), policy.issuer.toUtf8(), QString(audienceName),
                    policy.audience.toUtf8(), QString(accessName), toText(policy.accessLifetime),
                    QString(refreshName), toText(policy.refreshLifetime));
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
