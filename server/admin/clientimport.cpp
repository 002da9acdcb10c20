// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientimport.h"

#include "admin/administration.h"
#include "admin/checkedinput.h"
#include "admin/importbatch.h"
#include "domain/secret.h"
#include "domain/timetext.h"
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

QString toText(bool truth)
{
    return truth ? u"true"_s : u"false"_s;
}

Result<bool> truthOf(const QString &text)
{
    for (const bool truth : {true, false})
        if (text.trimmed().compare(toText(truth), Qt::CaseInsensitive) == 0)
            return truth;
    return invalid(
        u"\"%1\" does not say whether it is a resource server. Write true or false."_s.arg(
            text.left(40)));
}

const WhitelistEntry *entryFor(const Cidr &range, const QList<WhitelistEntry> &entries)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const auto &entry) { return entry.range == range; });
    return found == entries.end() ? nullptr : &*found;
}

// The entries as the file has them; what it leaves out of one that is among `known` stays.
Result<QList<WhitelistEntry>> entriesOf(const QList<RangeLine> &lines,
                                        const QList<WhitelistEntry> &known, Timestamp now)
{
    QList<WhitelistEntry> entries;
    for (const RangeLine &line : lines) {
        auto range = Cidr::parse(line.range);
        if (!range)
            return range.error();
        const WhitelistEntry *there = entryFor(*range, known);
        WhitelistEntry entry = there ? *there : WhitelistEntry();
        entry.range = *std::move(range);
        if (line.expiresAt) {
            const auto expiry = parseTime(*line.expiresAt);
            if (!expiry)
                return expiry.error();
            entry.expiresAt = *expiry;
        }
        entry.note = line.note.value_or(entry.note);
        entries.append(entry);
    }
    return checkedWhitelist(entries, now, PastExpiry::Kept);
}

QString entryText(const WhitelistEntry &entry)
{
    const QString range = ClientFile::rangeText(entry);
    return entry.note.isEmpty() ? range : u"%1 (%2)"_s.arg(range, entry.note);
}

// What turns the whitelist that was into the one that is wanted.
void compareWhitelists(ImportLine &planned)
{
    using Field = ImportLine::Field;
    for (const WhitelistEntry &entry : std::as_const(planned.wanted.whitelist)) {
        const WhitelistEntry *there = entryFor(entry.range, planned.before.whitelist);
        if (!there) {
            planned.added.append(entry);
            planned.changes.append({Field::WhitelistAdded, {}, entryText(entry)});
        } else if (there->expiresAt != entry.expiresAt || there->note != entry.note) {
            planned.updated.append(entry);
            planned.changes.append({Field::WhitelistChanged, entryText(*there), entryText(entry)});
        }
    }
    for (const WhitelistEntry &entry : std::as_const(planned.before.whitelist)) {
        if (entryFor(entry.range, planned.wanted.whitelist))
            continue;
        planned.removed.append(entry);
        planned.changes.append({Field::WhitelistRemoved, {}, entryText(entry)});
    }
}

bool isGiven(const std::optional<QString> &text)
{
    return text && !text->trimmed().isEmpty();
}

// All but the whitelist as the line has it, checked; what it leaves out stays as `wanted` has it.
Result<void> takeFields(const ClientLine &line, NewClient &wanted)
{
    const auto name = line.name ? checkedClientName(*line.name) : wanted.name;
    if (!name)
        return name.error();
    const auto note = line.note ? checkedNote(*line.note) : wanted.note;
    if (!note)
        return note.error();
    const auto status = isGiven(line.status) ? statusOf(*line.status) : wanted.status;
    if (!status)
        return status.error();
    const auto resourceServer =
        isGiven(line.resourceServer) ? truthOf(*line.resourceServer) : wanted.resourceServer;
    if (!resourceServer)
        return resourceServer.error();
    const auto limit = isGiven(line.loginsPerMinute)
                           ? parseLoginLimit(line.loginsPerMinute->trimmed())
                           : wanted.loginsPerMinute;
    if (!limit)
        return limit.error();
    wanted.name = *name;
    wanted.note = *note;
    wanted.loginsPerMinute = *limit;
    wanted.resourceServer = *resourceServer;
    wanted.status = *status;
    return {};
}

} // namespace

Result<QList<ImportLine>> ClientImport::plan(const QList<ClientLine> &lines,
                                             const Progress &progress)
{
    QList<ImportLine> plan;
    plan.reserve(lines.size());
    auto names = Store::ClientStore(m_admin.database()).names();
    if (!names)
        return names.error();
    Seen seen{{}, *std::move(names)};
    for (const ClientLine &line : lines) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        plan.append(planned(line, seen));
        if (plan.size() % reportEvery == 0)
            progress.report(int(plan.size()), int(lines.size()));
    }
    return plan;
}

ImportLine ClientImport::planned(const ClientLine &line, Seen &seen)
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

    if (isGiven(line.apiKey)) {
        const auto key = ApiKey::parse(line.apiKey->trimmed());
        if (!key)
            return bad(key.error().message);
        if (seen.keys.contains(key->text()))
            return bad(u"Its API key stands on an earlier line already. Leave one of them out."_s);
        seen.keys.insert(key->text());
        const auto id = Store::ClientStore(m_admin.database()).idOf(*key);
        if (!id)
            return bad(id.error().message);
        planned.clientId = id->value_or(0);
    }
    const auto checked = planned.clientId ? planChange(line, planned) : planNew(line, planned);
    if (!checked)
        return bad(checked.error().message);
    if (planned.kind == ImportLine::Kind::New) {
        planned.isNamesake = seen.names.contains(planned.wanted.name);
        seen.names.insert(planned.wanted.name);
    }
    return planned;
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
    auto entries =
        entriesOf(line.whitelist.value_or(QList<RangeLine>()), {}, m_admin.clock().now());
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
    NewClient &before = planned.before;
    before.apiKey = now->client.apiKey.text();
    before.name = now->client.name;
    before.note = now->client.note;
    before.status = now->client.status;
    before.resourceServer = now->client.resourceServer;
    before.loginsPerMinute = now->client.loginsPerMinute;
    before.whitelist = now->whitelist.entries();
    NewClient &wanted = planned.wanted;
    wanted = before;
    if (const auto taken = takeFields(line, wanted); !taken)
        return taken;
    const auto note = [&planned](Field field, const QString &from, const QString &to) {
        if (from != to)
            planned.changes.append({field, from, to});
    };
    note(Field::Name, before.name, wanted.name);
    note(Field::Status, toString(before.status), toString(wanted.status));
    note(Field::Note, before.note, wanted.note);
    note(Field::ResourceServer, toText(before.resourceServer), toText(wanted.resourceServer));
    note(Field::LoginsPerMinute, loginLimitText(before.loginsPerMinute),
         loginLimitText(wanted.loginsPerMinute));
    if (line.whitelist) {
        auto entries = entriesOf(*line.whitelist, before.whitelist, m_admin.clock().now());
        if (!entries)
            return entries.error();
        wanted.whitelist = *std::move(entries);
        compareWhitelists(planned);
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
