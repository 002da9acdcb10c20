// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/importbatch.h"

#include "admin/administration.h"
#include "admin/credentials.h"
#include "crypto/secrethasher.h"
#include "store/clientstore.h"
#include "store/whiteliststore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

bool isAsPlanned(const Store::ClientRecord &now, const NewClient &before)
{
    return now.client.apiKey.text() == before.apiKey && now.client.name == before.name &&
           now.client.note == before.note && now.client.status == before.status &&
           now.client.resourceServer == before.resourceServer &&
           now.client.loginsPerMinute == before.loginsPerMinute &&
           now.whitelist.entries() == before.whitelist;
}

} // namespace

Result<void> ImportBatch::run(ImportReport &report, const Progress &progress)
{
    if (const auto made = makeCredentials(progress); !made)
        return made;
    auto transaction = Store::Transaction::begin(m_admin.database());
    if (!transaction)
        return transaction.error();
    ImportReport done = report;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto &credentials = m_credentials[i];
        const auto applied = applyLine(m_lines[i], credentials ? &*credentials : nullptr, done);
        if (applied)
            continue;
        const auto kind = applied.error().kind;
        if (kind != Error::Kind::Conflict && kind != Error::Kind::NotFound)
            return applied;
        done.failures.append({m_lines[i].line, applied.error().message});
    }
    if (auto committed = transaction->commit(); !committed)
        return committed;
    report = std::move(done);
    return {};
}

Result<void> ImportBatch::makeCredentials(const Progress &progress)
{
    for (const ImportLine &line : std::as_const(m_lines)) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        if (line.kind != ImportLine::Kind::New) {
            m_credentials.append(std::nullopt);
            continue;
        }
        auto secret = secretOrNew(line.wanted.secret);
        if (!secret)
            return secret.error();
        ClientSecret hashed;
        hashed.scheme = Crypto::SecretHasher::schemeFor(secret->text());
        hashed.hash = m_admin.hasher().hash(*secret);
        hashed.createdAt = m_admin.clock().now();
        m_credentials.append(Credentials{*std::move(secret), hashed});
    }
    return {};
}

Result<void> ImportBatch::applyLine(const ImportLine &line, const Credentials *credentials,
                                    ImportReport &report)
{
    if (credentials)
        return create(line, *credentials, report);
    const auto changed = change(line);
    report.changed += changed ? 1 : 0;
    return changed;
}

Result<void> ImportBatch::create(const ImportLine &line, const Credentials &credentials,
                                 ImportReport &report)
{
    Store::ClientStore clients(m_admin.database());
    Store::WhitelistStore whitelists(m_admin.database());
    const auto key = apiKeyOrNew(line.wanted.apiKey);
    if (!key)
        return key.error();
    Client client;
    client.name = line.wanted.name;
    client.apiKey = *key;
    client.status = line.wanted.status;
    client.note = line.wanted.note;
    client.resourceServer = line.wanted.resourceServer;
    client.loginsPerMinute = line.wanted.loginsPerMinute;
    client.createdAt = credentials.hashed.createdAt;
    const auto id = clients.insert(client);
    if (!id)
        return id.error();
    ClientSecret secret = credentials.hashed;
    secret.clientId = *id;
    if (const auto inserted = clients.insertSecret(secret); !inserted)
        return inserted.error();
    for (const WhitelistEntry &entry : line.wanted.whitelist)
        if (const auto inserted = whitelists.insert(*id, entry); !inserted)
            return inserted.error();
    ++report.created;
    if (!line.wanted.secret)
        report.issued.append({client.name, client.apiKey.text(), credentials.secret.text()});
    return {};
}

Result<void> ImportBatch::change(const ImportLine &line)
{
    using Field = ImportLine::Field;
    Store::ClientStore clients(m_admin.database());
    Store::WhitelistStore whitelists(m_admin.database());
    const auto now = clients.find(line.clientId);
    if (!now)
        return now.error();
    if (!isAsPlanned(*now, line.before))
        return Error{Error::Kind::Conflict,
                     u"The client \"%1\" was changed meanwhile; import the file again."_s.arg(
                         line.before.name)};
    for (const ImportLine::Change &each : line.changes) {
        Result<void> done;
        switch (each.field) {
        case Field::Name: done = clients.rename(line.clientId, line.wanted.name); break;
        case Field::Status: done = clients.setStatus(line.clientId, line.wanted.status); break;
        case Field::Note: done = clients.setNote(line.clientId, line.wanted.note); break;
        case Field::ResourceServer:
            done = clients.setResourceServer(line.clientId, line.wanted.resourceServer);
            break;
        case Field::LoginsPerMinute:
            done = clients.setLoginsPerMinute(line.clientId, line.wanted.loginsPerMinute);
            break;
        case Field::WhitelistAdded:
        case Field::WhitelistRemoved:
        case Field::WhitelistChanged: break; // as entries, below
        }
        if (!done)
            return done;
    }
    for (const WhitelistEntry &entry : line.removed)
        if (const auto done = whitelists.remove(line.clientId, entry.range); !done)
            return done;
    for (const WhitelistEntry &entry : line.updated)
        if (const auto done = whitelists.update(entry); !done)
            return done;
    for (const WhitelistEntry &entry : line.added)
        if (const auto done = whitelists.insert(line.clientId, entry); !done)
            return done.error();
    return {};
}

} // namespace Gatehouse::Admin
