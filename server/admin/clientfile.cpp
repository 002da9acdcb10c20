// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientfile.h"

#include "admin/clientjson.h"
#include "admin/csv.h"
#include "domain/timetext.h"

#include <QHash>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin::ClientFile {

namespace {

Error invalid(const QString &message)
{
    return {Error::Kind::Invalid, message};
}

const QStringList &writtenColumns()
{
    static const QStringList columns{u"name"_s,      u"api_key"_s,         u"status"_s,
                                     u"note"_s,      u"resource_server"_s, u"logins_per_minute"_s,
                                     u"whitelist"_s, u"created_at"_s};
    return columns;
}

using Columns = QHash<QString, qsizetype>;

Result<Columns> columnsOf(const Csv::Record &header)
{
    Columns columns;
    for (qsizetype i = 0; i < header.fields.size(); ++i) {
        const QString name = header.fields[i].trimmed().toLower();
        if (!writtenColumns().contains(name) && name != "api_secret"_L1)
            return invalid(u"Line %1: the column \"%2\" is not known. The first line names the "
                           "columns: name, api_key, api_secret, status, note, resource_server, "
                           "logins_per_minute, whitelist."_s.arg(header.line)
                               .arg(header.fields[i].left(40)));
        if (columns.contains(name))
            return invalid(
                u"Line %1: the column \"%2\" is there twice."_s.arg(header.line).arg(name));
        columns.insert(name, i);
    }
    if (!columns.contains(u"name"_s) && !columns.contains(u"api_key"_s))
        return invalid(
            u"Line %1: there is neither a column \"name\" nor \"api_key\"."_s.arg(header.line));
    return columns;
}

ClientLine lineOf(const Csv::Record &record, const Columns &columns)
{
    ClientLine line;
    line.line = record.line;
    if (record.fields.size() != columns.size()) {
        line.fault = u"It has %1 fields, and the first line names %2."_s.arg(record.fields.size())
                         .arg(columns.size());
        return line;
    }
    const auto cell = [&](const QString &name) -> std::optional<QString> {
        const auto column = columns.constFind(name);
        if (column == columns.cend())
            return {};
        return Csv::rearmed(record.fields[*column]);
    };
    line.name = cell(u"name"_s);
    line.apiKey = cell(u"api_key"_s);
    // As it stands: secrets are written without an apostrophe, and one may begin with it.
    if (const auto secret = columns.constFind(u"api_secret"_s); secret != columns.cend())
        line.secret = record.fields[*secret];
    line.status = cell(u"status"_s);
    line.note = cell(u"note"_s);
    line.resourceServer = cell(u"resource_server"_s);
    line.loginsPerMinute = cell(u"logins_per_minute"_s);
    if (const auto ranges = cell(u"whitelist"_s)) {
        QList<RangeLine> whitelist;
        for (const QString &range : ranges->split(u';', Qt::SkipEmptyParts))
            if (!range.trimmed().isEmpty())
                whitelist.append(RangeLine::fromText(range));
        // A cell left blank must not open a client to any address.
        if (!whitelist.isEmpty())
            line.whitelist = whitelist;
    }
    return line;
}

Result<QList<ClientLine>> readCsv(const QString &text)
{
    const auto records = Csv::parse(text, Csv::separatorOf(text));
    if (!records)
        return records.error();
    if (records->isEmpty())
        return invalid(u"The file is empty. Its first line names the columns: name, api_key, "
                       "status, note, resource_server, logins_per_minute, whitelist."_s);
    const auto columns = columnsOf(records->first());
    if (!columns)
        return columns.error();
    QList<ClientLine> lines;
    for (const Csv::Record &record : records->sliced(1))
        lines.append(lineOf(record, *columns));
    return lines;
}

} // namespace

Format formatOf(const QString &fileName)
{
    return fileName.endsWith(".json"_L1, Qt::CaseInsensitive) ? Format::Json : Format::Csv;
}

Result<QList<ClientLine>> read(const QByteArray &bytes, Format format)
{
    if (bytes.size() > mostBytes)
        return invalid(u"The file is larger than 20 MiB. Split it into smaller ones."_s);
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte order mark off
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return invalid(u"The file is not UTF-8 text. Save it as UTF-8 and try again."_s);
    auto lines = format == Format::Csv ? readCsv(text) : ClientJson::read(text.toUtf8());
    if (lines && lines->size() > mostLines)
        return invalid(u"The file holds more than 100,000 clients. Split it into smaller ones."_s);
    return lines;
}

QByteArray head(Format format)
{
    return format == Format::Csv ? Csv::line(writtenColumns()).toUtf8() : "[";
}

QByteArray entry(Format format, const Client &client, const QList<WhitelistEntry> &whitelist,
                 bool isFirst)
{
    if (format == Format::Json)
        return (isFirst ? "\n" : ",\n") + ClientJson::entry(client, whitelist);
    QStringList ranges;
    for (const WhitelistEntry &each : whitelist)
        ranges += rangeText(each);
    return Csv::line({Csv::disarmed(client.name), Csv::disarmed(client.apiKey.text()),
                      toString(client.status), Csv::disarmed(client.note),
                      client.resourceServer ? u"true"_s : u"false"_s,
                      client.loginsPerMinute ? loginLimitText(client.loginsPerMinute) : QString(),
                      ranges.join("; "_L1), toIsoSeconds(client.createdAt)})
        .toUtf8();
}

QByteArray tail(Format format)
{
    return format == Format::Csv ? QByteArray() : "\n]\n";
}

QString rangeText(const WhitelistEntry &entry)
{
    const QString range = entry.range.toString();
    return entry.expiresAt ? range + u'@' + expiryText(*entry.expiresAt) : range;
}

QString expiryText(Timestamp expiry)
{
    const bool isWhole = std::chrono::floor<std::chrono::seconds>(expiry) == expiry;
    return isWhole ? toIsoSeconds(expiry) : toIsoMillis(expiry);
}

} // namespace Gatehouse::Admin::ClientFile

namespace Gatehouse::Admin {

RangeLine RangeLine::fromText(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return {text.trimmed(), {}, {}};
    return {text.first(at).trimmed(), text.sliced(at + 1).trimmed(), {}};
}

} // namespace Gatehouse::Admin
