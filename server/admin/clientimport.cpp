// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientimport.h"

#include "admin/administration.h"
#include "admin/checkedinput.h"
#include "admin/importbatch.h"
#include "domain/secret.h"
#include "store/clientstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

constexpr int reportEvery = 100;

Error invalid(const QString &message)
{
    return {Error::Kind::Invalid, message};
}

Result<ClientStatus> statusOf(const QString &text)
{
    const auto status = clientStatusFromString(text.trimmed());
    if (!status)
        return invalid(
            u"\"%1\" is no status. Write Active, Suspended or Disabled."_s.arg(text.left(40)));
    return *status;
}

Result<QList<WhitelistEntry>> entriesOf(const QStringList &ranges, Timestamp now)
{
    QList<WhitelistEntry> entries;
    for (const QString &text : ranges) {
        auto range = Cidr::parse(text);
        if (!range)
            return range.error();
        WhitelistEntry entry;
        entry.range = *std::move(range);
        entries.append(entry);
    }
    return checkedWhitelist(entries, now);
}

// Name, status and note as the line has them, checked; what it leaves out stays as `wanted` has it.
Result<void> takeFields(const ClientLine &line, NewClient &wanted)
{
    const auto name = line.name ? checkedClientName(*line.name) : wanted.name;
    if (!name)
        return name.error();
    const auto note = line.note ? checkedNote(*line.note) : wanted.note;
    if (!note)
        return note.error();
    const bool hasStatus = line.status && !line.status->trimmed().isEmpty();
    const auto status = hasStatus ? statusOf(*line.status) : wanted.status;
    if (!status)
        return status.error();
    wanted.name = *name;
    wanted.note = *note;
    wanted.status = *status;
    return {};
}

bool isGiven(const std::optional<QString> &text)
{
    return text && !text->trimmed().isEmpty();
}

} // namespace

Result<QList<ImportLine>> ClientImport::plan(const QList<ClientLine> &lines,
                                             const Progress &progress)
{
    QList<ImportLine> plan;
    plan.reserve(lines.size());
    QSet<QString> keysSeen;
    for (const ClientLine &line : lines) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        plan.append(planned(line, keysSeen));
        if (plan.size() % reportEvery == 0)
            progress.report(int(plan.size()), int(lines.size()));
    }
    return plan;
}

ImportLine ClientImport::planned(const ClientLine &line, QSet<QString> &keysSeen)
{
    ImportLine planned;
    planned.line = line.line;
    planned.wanted.name = line.name.value_or(QString()).trimmed();
    planned.wanted.apiKey = line.apiKey;
    const auto bad = [&planned](const QString &fault) {
        planned.kind = ImportLine::Kind::Bad;
        planned.fault = fault;
        return planned;
    };
    if (!line.fault.isEmpty())
        return bad(line.fault);

    if (!isGiven(line.apiKey)) {
        const auto checked = planNew(line, planned);
        return checked ? planned : bad(checked.error().message);
    }
    const auto key = ApiKey::parse(line.apiKey->trimmed());
    if (!key)
        return bad(key.error().message);
    if (keysSeen.contains(key->text()))
        return bad(u"Its API key stands on an earlier line already. Leave one of them out."_s);
    keysSeen.insert(key->text());
    const auto id = Store::ClientStore(m_admin.database()).idOf(*key);
    if (!id)
        return bad(id.error().message);
    planned.clientId = id->value_or(0);
    const auto checked = *id ? planChange(line, planned) : planNew(line, planned);
    return checked ? planned : bad(checked.error().message);
}

Result<void> ClientImport::planNew(const ClientLine &line, ImportLine &planned) const
{
    planned.kind = ImportLine::Kind::New;
    NewClient &wanted = planned.wanted;
    if (!line.name)
        return invalid(u"There is no client with this API key, and a new one needs a name."_s);
    if (const auto taken = takeFields(line, wanted); !taken)
        return taken;
    wanted.apiKey = isGiven(line.apiKey) ? std::optional(line.apiKey->trimmed()) : std::nullopt;
    if (isGiven(line.secret)) {
        if (const auto secret = Secret::parse(*line.secret); !secret)
            return secret.error();
        wanted.secret = line.secret;
    }
    auto entries = entriesOf(line.whitelist.value_or(QStringList()), m_admin.clock().now());
    if (!entries)
        return entries.error();
    wanted.whitelist = *std::move(entries);
    return {};
}

Result<void> ClientImport::planChange(const ClientLine &line, ImportLine &planned) const
{
    using Field = ImportLine::Field;
    if (isGiven(line.secret))
        return invalid(u"This client exists, and an import does not change its secret. Leave "
                       "api_secret empty, or rotate the secret."_s);
    const auto now = Store::ClientStore(m_admin.database()).find(planned.clientId);
    if (!now)
        return now.error();
    NewClient &wanted = planned.wanted;
    wanted.name = now->client.name;
    wanted.note = now->client.note;
    wanted.status = now->client.status;
    if (const auto taken = takeFields(line, wanted); !taken)
        return taken;
    const auto note = [&planned](Field field, const QString &from, const QString &to) {
        if (from != to)
            planned.changes.append({field, from, to});
    };
    note(Field::Name, now->client.name, wanted.name);
    note(Field::Status, toString(now->client.status), toString(wanted.status));
    note(Field::Note, now->client.note, wanted.note);
    if (line.whitelist) {
        const auto entries = entriesOf(*line.whitelist, m_admin.clock().now());
        if (!entries)
            return entries.error();
        const auto without = [](const QList<WhitelistEntry> &these,
                                const QList<WhitelistEntry> &those) {
            QList<Cidr> ranges;
            for (const WhitelistEntry &entry : these)
                if (std::none_of(those.begin(), those.end(),
                                 [&](const auto &other) { return other.range == entry.range; }))
                    ranges.append(entry.range);
            return ranges;
        };
        planned.added = without(*entries, now->whitelist.entries());
        planned.removed = without(now->whitelist.entries(), *entries);
        for (const Cidr &range : std::as_const(planned.added))
            planned.changes.append({Field::WhitelistAdded, {}, range.toString()});
        for (const Cidr &range : std::as_const(planned.removed))
            planned.changes.append({Field::WhitelistRemoved, {}, range.toString()});
    }
    planned.kind =
        planned.changes.isEmpty() ? ImportLine::Kind::Unchanged : ImportLine::Kind::Changed;
    return {};
}

Result<void> ClientImport::apply(const QList<ImportLine> &lines, ImportReport &report,
                                 const Progress &progress)
{
    QList<ImportLine> todo;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(todo), [](const ImportLine &line) {
        return line.kind == ImportLine::Kind::New || line.kind == ImportLine::Kind::Changed;
    });
    for (qsizetype first = 0; first < todo.size(); first += batchSize) {
        progress.report(int(first), int(todo.size()));
        ImportBatch batch(m_admin, todo.sliced(first, std::min(batchSize, todo.size() - first)));
        if (const auto done = batch.run(report, progress); !done)
            return done;
    }
    return {};
}

} // namespace Gatehouse::Admin
