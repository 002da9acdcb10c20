// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clienttext.h"

#include "cli/texttable.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

QByteArray rangesJson(const QList<Cidr> &ranges)
{
    QList<QByteArray> texts;
    for (const Cidr &range : ranges)
        texts.append(jsonString(range.toString()));
    return jsonArray(texts);
}

QList<Cidr> rangesOf(const QList<WhitelistEntry> &entries)
{
    QList<Cidr> ranges;
    for (const WhitelistEntry &entry : entries)
        ranges.append(entry.range);
    return ranges;
}

QByteArray timeJson(const std::optional<Timestamp> &time)
{
    return time ? jsonString(toIsoMillis(*time)) : QByteArray("null");
}

QByteArray limitJson(const Client &client)
{
    return client.loginsPerMinute ? QByteArray::number(*client.loginsPerMinute)
                                  : QByteArray("null");
}

JsonObject identityJson(const Client &client)
{
    return JsonObject()
        .add("client_id"_L1, client.id)
        .add("name"_L1, client.name)
        .add("status"_L1, toString(client.status))
        .add("api_key"_L1, client.apiKey.text());
}

QString schemeName(SecretScheme scheme)
{
    switch (scheme) {
    case SecretScheme::Hmac: return u"generated"_s;
    case SecretScheme::Scrypt: return u"chosen"_s;
    }
    return {};
}

QByteArray secretJson(const Admin::SecretInfo &secret, Timestamp now)
{
    const bool live = secret.isLive(now);
    return JsonObject()
        .add("secret_id"_L1, secret.id)
        .add("kind"_L1, schemeName(secret.scheme))
        .addBool("live"_L1, live)
        .addJson("created_at"_L1, timeJson(secret.createdAt))
        .addJson("expires_at"_L1, timeJson(secret.expiresAt))
        .addJson("last_used"_L1, timeJson(secret.lastUsed))
        .toJson();
}

// For a POSIX shell: between single quotes everything but the single quote stands for itself.
QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString curlLine(const QString &serverUrl, const QString &key, const QString &secret)
{
    const QByteArray body =
        JsonObject().add("username"_L1, key).add("password"_L1, secret).toJson();
    return u"curl -X POST %1/auth/login -H 'Content-Type: application/json' -d %2"_s.arg(
        serverUrl, shellQuoted(QString::fromUtf8(body)));
}

QString whitelistSummary(const QList<WhitelistEntry> &entries)
{
    if (entries.isEmpty())
        return u"any address"_s;
    QStringList texts;
    for (const WhitelistEntry &entry : entries)
        texts.append(entry.range.toString());
    return texts.join(u", "_s);
}

QString ending(const std::optional<Timestamp> &expiresAt, Timestamp now)
{
    if (!expiresAt)
        return u"never"_s;
    const QString time = toIsoSeconds(*expiresAt);
    return *expiresAt <= now ? u"ended %1"_s.arg(time) : time;
}

} // namespace

QByteArray handoverJson(const Admin::Handover &handover)
{
    JsonObject json = identityJson(handover.client);
    if (!handover.secret.isEmpty())
        json.add("api_secret"_L1, handover.secret);
    return json.addJson("whitelist"_L1, rangesJson(rangesOf(handover.whitelist))).toJson();
}

void printHandover(Output &output, const Admin::Handover &handover, const QString &serverUrl)
{
    const Client &client = handover.client;
    const bool chosen = handover.secret.isEmpty();
    output.line(u"Client %1 \"%2\", %3, may call from: %4"_s.arg(
        QString::number(client.id), printable(client.name), toString(client.status),
        whitelistSummary(handover.whitelist)));
    output.line(QString());
    output.line(u"  API key     %1"_s.arg(client.apiKey.text()));
    output.line(u"  API secret  %1"_s.arg(chosen ? u"the one you gave"_s : handover.secret));
    output.line(QString());
    output.line(chosen ? u"To log in, put your secret in its place:"_s
                       : u"Save the secret now: it is shown this once. To log in:"_s);
    output.line(QString());
    output.line(u"  "_s + curlLine(serverUrl, client.apiKey.text(),
                                   chosen ? u"your_api_secret"_s : handover.secret));
}

QByteArray clientRowJson(const Admin::ClientRow &row, const QList<Cidr> &whitelist)
{
    JsonObject json = identityJson(row.client);
    json.add("note"_L1, row.client.note)
        .addBool("resource_server"_L1, row.client.resourceServer)
        .addJson("logins_per_minute"_L1, limitJson(row.client))
        .addJson("whitelist"_L1, rangesJson(whitelist))
        .addJson("created_at"_L1, timeJson(row.client.createdAt))
        .addJson("secret_created_at"_L1, timeJson(row.secretCreatedAt))
        .addJson("last_success"_L1, timeJson(row.lastSuccess));
    if (row.lastAddress)
        json.add("last_address"_L1, row.lastAddress->toString());
    else
        json.addNull("last_address"_L1);
    return json.toJson();
}

QByteArray clientDetailJson(const Admin::ClientDetail &detail, Timestamp now)
{
    QList<QByteArray> secrets;
    for (const Admin::SecretInfo &secret : detail.secrets)
        secrets.append(secretJson(secret, now));
    QList<QByteArray> entries;
    for (const WhitelistEntry &entry : detail.whitelist)
        entries.append(whitelistEntryJson(entry));
    return identityJson(detail.client)
        .add("note"_L1, detail.client.note)
        .addBool("resource_server"_L1, detail.client.resourceServer)
        .addJson("logins_per_minute"_L1, limitJson(detail.client))
        .addJson("whitelist"_L1, rangesJson(rangesOf(detail.whitelist)))
        .addJson("whitelist_entries"_L1, jsonArray(entries))
        .addJson("secrets"_L1, jsonArray(secrets))
        .add("token_generation"_L1, detail.client.generation)
        .addJson("created_at"_L1, timeJson(detail.client.createdAt))
        .toJson();
}

void printClientDetail(Output &output, const Admin::ClientDetail &detail, Timestamp now)
{
    const Client &client = detail.client;
    output.line(u"Client      %1"_s.arg(client.id));
    output.line(u"Name        %1"_s.arg(printable(client.name)));
    output.line(u"Status      %1"_s.arg(toString(client.status)));
    output.line(u"API key     %1"_s.arg(client.apiKey.text()));
    if (client.resourceServer)
        output.line(u"Is          a resource server"_s);
    if (client.loginsPerMinute)
        output.line(u"May log in  %1 a minute"_s.arg(timesText(*client.loginsPerMinute)));
    if (!client.note.isEmpty())
        output.line(u"Note        %1"_s.arg(printable(client.note)));
    output.line(u"Created     %1"_s.arg(toIsoSeconds(client.createdAt)));
    output.line(QString());
    TextTable secrets({u"SECRET"_s, u"KIND"_s, u"CREATED"_s, u"ENDS"_s, u"LAST USED"_s});
    for (const Admin::SecretInfo &secret : detail.secrets)
        secrets.add({QString::number(secret.id), schemeName(secret.scheme),
                     toIsoSeconds(secret.createdAt), ending(secret.expiresAt, now),
                     secret.lastUsed ? toIsoSeconds(*secret.lastUsed) : u"-"_s});
    secrets.print(output);
    output.line(QString());
    printWhitelist(output, detail.whitelist, now);
}

QString timesText(int times)
{
    return times == 1 ? u"once"_s : u"%1 times"_s.arg(times);
}

QByteArray whitelistEntryJson(const WhitelistEntry &entry)
{
    return JsonObject()
        .add("entry_id"_L1, entry.id)
        .add("cidr"_L1, entry.range.toString())
        .add("note"_L1, entry.note)
        .addJson("expires_at"_L1, timeJson(entry.expiresAt))
        .addJson("created_at"_L1, timeJson(entry.createdAt))
        .toJson();
}

void printWhitelist(Output &output, const QList<WhitelistEntry> &entries, Timestamp now)
{
    if (entries.isEmpty()) {
        output.line(u"The whitelist is empty: any address may call."_s);
        return;
    }
    TextTable table({u"MAY CALL FROM"_s, u"ADDED"_s, u"ENDS"_s, u"NOTE"_s});
    for (const WhitelistEntry &entry : entries)
        table.add({entry.range.toString(), toIsoSeconds(entry.createdAt),
                   ending(entry.expiresAt, now), entry.note});
    table.print(output);
}

} // namespace Gatehouse::App
