// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltext.h"

#include "common/timelabel.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui::JournalText {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JournalText)
};

QString dash()
{
    return u"–"_s;
}

QMap<QString, QString> actions()
{
    return {
        {u"client_added"_s, Words::tr("Client added")},
        {u"client_changed"_s, Words::tr("Client changed")},
        {u"client_removed"_s, Words::tr("Client deleted")},
        {u"secret_added"_s, Words::tr("Secret made")},
        {u"secret_changed"_s, Words::tr("Secret changed")},
        {u"secret_removed"_s, Words::tr("Secret removed")},
        {u"whitelist_entry_added"_s, Words::tr("Whitelist entry added")},
        {u"whitelist_entry_changed"_s, Words::tr("Whitelist entry changed")},
        {u"whitelist_entry_removed"_s, Words::tr("Whitelist entry removed")},
        {u"setting_added"_s, Words::tr("Setting changed")},
        {u"setting_changed"_s, Words::tr("Setting changed")},
        {u"setting_removed"_s, Words::tr("Setting reset")},
        {u"key_added"_s, Words::tr("Signing key made")},
        {u"key_changed"_s, Words::tr("Signing key changed")},
        {u"key_removed"_s, Words::tr("Signing key removed")},
        {u"throttle_reset"_s, Words::tr("Waits let go")},
        {u"tokens_revoked"_s, Words::tr("Tokens revoked")},
        {u"attempts_removed"_s, Words::tr("Old attempts removed")},
        {u"machine_setting_changed"_s, Words::tr("Setting of this machine changed")},
        {u"attempts_exported"_s, Words::tr("Attempts exported")},
        {u"clients_exported"_s, Words::tr("Clients exported")},
        {u"backup_written"_s, Words::tr("Backup written")},
    };
}

QString nameOf(const QString &member)
{
    static const QMap<QString, const char *> names{
        {u"name"_s, QT_TRANSLATE_NOOP("JournalText", "Name")},
        {u"api_key"_s, QT_TRANSLATE_NOOP("JournalText", "API key")},
        {u"status"_s, QT_TRANSLATE_NOOP("JournalText", "Status")},
        {u"note"_s, QT_TRANSLATE_NOOP("JournalText", "Note")},
        {u"resource_server"_s, QT_TRANSLATE_NOOP("JournalText", "Resource server")},
        {u"logins_per_minute"_s, QT_TRANSLATE_NOOP("JournalText", "Logins per minute")},
        {u"created_at"_s, QT_TRANSLATE_NOOP("JournalText", "Made")},
        {u"expires_at"_s, QT_TRANSLATE_NOOP("JournalText", "Ends")},
        {u"cidr"_s, QT_TRANSLATE_NOOP("JournalText", "Range")},
        {u"value"_s, QT_TRANSLATE_NOOP("JournalText", "Value")},
        {u"algorithm"_s, QT_TRANSLATE_NOOP("JournalText", "Algorithm")},
        {u"signs_from"_s, QT_TRANSLATE_NOOP("JournalText", "Signs from")},
        {u"rotated_at"_s, QT_TRANSLATE_NOOP("JournalText", "Rotated")},
        {u"retires_at"_s, QT_TRANSLATE_NOOP("JournalText", "Retires")},
    };
    const char *const name = names.value(member, nullptr);
    return name ? Words::tr(name) : member;
}

QString valueText(const QString &member, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return dash();
    const bool isTime = member.endsWith("_at"_L1) || member == "signs_from"_L1;
    if (isTime && value.isDouble())
        return fullMomentText(Timestamp(std::chrono::milliseconds(value.toInteger())));
    if (member == "resource_server"_L1)
        return value.toInt() == 0 ? Words::tr("no") : Words::tr("yes");
    const QString text = value.isString() ? value.toString() : value.toVariant().toString();
    return text.isEmpty() ? dash() : text;
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

QString action(const JournalEntry &entry)
{
    return actions().value(entry.action, entry.action);
}

QString subject(const JournalEntry &entry)
{
    const qsizetype space = entry.subject.indexOf(u' ');
    if (entry.action != "throttle_reset"_L1 || space < 0)
        return entry.subject;
    const QString key = entry.subject.first(space);
    const QString networks = entry.subject.sliced(space + 1);
    if (key == '*'_L1)
        return networks == '*'_L1 ? Words::tr("everybody")
                                  : Words::tr("any key from %1").arg(networks);
    return networks == '*'_L1 ? Words::tr("%1 from anywhere").arg(key)
                              : Words::tr("%1 from %2").arg(key, networks);
}

QString subject(const JournalEntry &entry, const QString &clientName)
{
    const QString own = subject(entry);
    const bool belongs =
        entry.action.startsWith("secret_"_L1) || entry.action.startsWith("whitelist_entry_"_L1);
    return belongs && !clientName.isEmpty() ? Words::tr("%1 of %2").arg(own, clientName) : own;
}

QString who(const JournalEntry &entry)
{
    if (!entry.place)
        return Words::tr("another program");
    return entry.place->host.isEmpty() ? entry.place->who
                                       : entry.place->who + u'@' + entry.place->host;
}

QString where(const JournalEntry &entry)
{
    if (!entry.place)
        return dash();
    if (entry.place->via == "console"_L1)
        return Words::tr("Console");
    if (entry.place->via == "command line"_L1)
        return Words::tr("Command line");
    if (entry.place->via == "server"_L1)
        return Words::tr("Server");
    return entry.place->via;
}

QList<Change> changes(const JournalEntry &entry)
{
    const QJsonObject before = objectOf(entry.before);
    const QJsonObject after = objectOf(entry.after);
    QStringList members = before.keys() + after.keys();
    members.sort();
    members.removeDuplicates();
    QList<Change> all;
    for (const QString &member : std::as_const(members)) {
        const QString was = valueText(member, before.value(member));
        const QString is = valueText(member, after.value(member));
        if (was != dash() || is != dash())
            all.append({nameOf(member), was, is, before.value(member) != after.value(member)});
    }
    return all;
}

QString summary(const JournalEntry &entry)
{
    QStringList texts;
    if (!entry.before.isEmpty() && !entry.after.isEmpty())
        for (const Change &change : changes(entry))
            if (change.isDifferent)
                texts.append(u"%1: %2 → %3"_s.arg(change.name, change.before, change.after));
    return texts.join("; "_L1);
}

} // namespace Gatehouse::Ui::JournalText
