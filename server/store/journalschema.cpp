// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journalschema.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

/// One table as the journal notes it.
struct Noted
{
    QLatin1StringView table;
    QLatin1StringView noun;    ///< of the action: `client_added`
    QLatin1StringView client;  ///< the client it is about, or NULL
    QLatin1StringView subject; ///< which one of its kind
    /// Its members: `t` for a text or `n` for a number, its name, and its value, between bars.
    QLatin1StringView values;
    QLatin1StringView columns; ///< a change of others is no change
    QLatin1StringView unless;  ///< a row that is none of the journal's business
};

// $ is OLD or NEW. A generation rises at each logout too, so that revoking is noted by who does it.
constexpr std::array noted{
    Noted{"clients"_L1, "client"_L1, "$.id"_L1, "$.name"_L1,
          "t name $.name|t api_key $.api_key|t status "
          "CASE $.status WHEN 0 THEN 'Active' WHEN 1 THEN 'Suspended' ELSE 'Disabled' END|"
          "t note $.note|n resource_server $.resource_server|"
          "n logins_per_minute $.logins_per_minute"_L1,
          "name, api_key, status, note, resource_server, logins_per_minute"_L1, ""_L1},
    Noted{"secrets"_L1, "secret"_L1, "$.client_id"_L1, "'secret ' || $.id"_L1,
          "n created_at $.created_at|n expires_at $.expires_at"_L1, "hash, expires_at"_L1, ""_L1},
    Noted{"whitelist_entries"_L1, "whitelist_entry"_L1, "$.client_id"_L1, "$.cidr"_L1,
          "t cidr $.cidr|t note $.note|n expires_at $.expires_at"_L1, "cidr, note, expires_at"_L1,
          ""_L1},
    Noted{"settings"_L1, "setting"_L1, "NULL"_L1, "$.name"_L1, "t value CAST($.value AS TEXT)"_L1,
          "value"_L1, "$.name = 'master_key_fingerprint'"_L1},
    Noted{"signing_keys"_L1, "key"_L1, "NULL"_L1, "$.kid"_L1,
          "t algorithm $.algorithm|n signs_from $.signs_from|n rotated_at $.rotated_at|"
          "n retires_at $.retires_at"_L1,
          "sealed, algorithm, signs_from, rotated_at, retires_at"_L1, ""_L1},
};

QString row(QLatin1StringView text, QLatin1StringView which)
{
    return QString(text).replace("$."_L1, which + u'.');
}

// SQLite's own JSON functions are none that a trigger may call where a schema is not trusted.
QString jsonText(const QString &value)
{
    QString escaped = value;
    for (const auto &[character, escape] :
         {std::pair{u"'\\'"_s, u"'\\\\'"_s}, std::pair{u"'\"'"_s, u"'\\\"'"_s},
          std::pair{u"char(10)"_s, u"'\\n'"_s}, std::pair{u"char(13)"_s, u"'\\r'"_s},
          std::pair{u"char(9)"_s, u"'\\t'"_s}})
        escaped = u"replace("_s + escaped + u", "_s + character + u", "_s + escape + u')';
    return u"coalesce('\"' || "_s + escaped + u" || '\"', 'null')"_s;
}

QString object(const Noted &what, QLatin1StringView which)
{
    QStringList members;
    for (const QString &member : row(what.values, which).split(u'|')) {
        const QString name = member.section(u' ', 1, 1);
        const QString value = member.section(u' ', 2);
        members +=
            u"'\"%1\":' || "_s.arg(name) +
            (member.startsWith(u't') ? jsonText(value)
                                     : u"coalesce(CAST("_s + value + u" AS TEXT), 'null')"_s);
    }
    return u"'{' || "_s + members.join(" || ',' || "_L1) + u" || '}'"_s;
}

// Time as in every other table.
constexpr auto now = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"_L1;

QString trigger(const Noted &what, QLatin1StringView change, QLatin1StringView done,
                QLatin1StringView which, const QString &before, const QString &after)
{
    QStringList conditions;
    if (!what.unless.isEmpty())
        conditions += u"NOT (%1)"_s.arg(row(what.unless, which));
    QString event = change;
    if (change == "UPDATE"_L1) {
        QStringList different;
        for (const QString &column : QString(what.columns).split(", "_L1))
            different += u"OLD.%1 IS NOT NEW.%1"_s.arg(column);
        conditions += u"(%1)"_s.arg(different.join(" OR "_L1));
        event += " OF "_L1 + what.columns;
    }
    const QString when =
        conditions.isEmpty() ? QString() : u"WHEN %1 "_s.arg(conditions.join(" AND "_L1));
    return u"CREATE TRIGGER %1_%2_is_noted AFTER %3 ON %1 %4BEGIN "
           "INSERT INTO journal (time, action, client_id, subject, before, after) VALUES (%5, "_s
               .arg(what.table, QString(change).toLower(), event, when, now) +
           u"'%1_%2', %3, %4, %5, %6); END"_s.arg(what.noun, done, row(what.client, which),
                                                  row(what.subject, which), before, after);
}

} // namespace

QStringList journalTables()
{
    QStringList statements{
        // link, who, host and via: NULL until the program that made the change has signed for it;
        // for ever where that was not Gatehouse.
        uR"(CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            who TEXT,
            host TEXT,
            via TEXT,
            action TEXT NOT NULL,
            client_id INTEGER,
            subject TEXT,
            before TEXT,
            after TEXT,
            attempt_id INTEGER,
            attempt_link BLOB,
            link BLOB) STRICT)"_s,
        u"CREATE INDEX journal_by_client ON journal (client_id, id)"_s,
        u"ALTER TABLE attempts ADD COLUMN link BLOB"_s,
        uR"(CREATE TABLE chain_head (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            attempt_id INTEGER NOT NULL,
            attempt_link BLOB NOT NULL,
            journal_id INTEGER NOT NULL,
            journal_link BLOB NOT NULL,
            seal BLOB NOT NULL) STRICT)"_s,
        // The link before the oldest attempt that is kept and was ever linked.
        uR"(CREATE TABLE chain_anchor (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            attempt_id INTEGER NOT NULL,
            attempt_link BLOB NOT NULL,
            seal BLOB NOT NULL) STRICT)"_s,
    };
    for (const Noted &what : noted) {
        const QString before = object(what, "OLD"_L1);
        const QString after = object(what, "NEW"_L1);
        statements += trigger(what, "INSERT"_L1, "added"_L1, "NEW"_L1, u"NULL"_s, after);
        statements += trigger(what, "UPDATE"_L1, "changed"_L1, "NEW"_L1, before, after);
        statements += trigger(what, "DELETE"_L1, "removed"_L1, "OLD"_L1, before, u"NULL"_s);
    }
    statements +=
        u"CREATE TRIGGER throttle_resets_insert_is_noted AFTER INSERT ON throttle_resets "
        "BEGIN INSERT INTO journal (time, action, subject) VALUES (%1, 'throttle_reset', "
        "coalesce(NEW.api_key, '*') || ' ' || coalesce(NEW.networks, '*')); END"_s.arg(now);
    return statements;
}

} // namespace Gatehouse::Store
