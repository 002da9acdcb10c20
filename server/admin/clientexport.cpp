// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientexport.h"

#include "admin/administration.h"
#include "admin/csv.h"
#include "admin/ownerfile.h"
#include "store/clientstore.h"
#include "store/whiteliststore.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

constexpr int pageSize = 500;

Error cannotWrite(const QSaveFile &file)
{
    return {Error::Kind::Unavailable, u"%1 cannot be written: %2. Choose another place."_s.arg(
                                          file.fileName(), file.errorString())};
}

Result<void> finish(QSaveFile &file)
{
    return file.commit() ? Result<void>() : cannotWrite(file);
}

} // namespace

Result<qint64> ClientExport::write(const QString &path, ClientFile::Format format,
                                   ClientListQuery query)
{
    QSaveFile file(path);
    if (!openForOwner(file))
        return cannotWrite(file);
    Store::ClientStore clients(m_admin.database());
    Store::ClientQuery page{.search = query.search, .status = query.status, .order = query.order};
    const auto total = clients.count(page);
    if (!total)
        return total.error();
    page.limit = pageSize;
    file.write(ClientFile::head(format));
    qint64 written = 0;
    while (true) {
        if (m_progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        m_progress.report(int(written), int(*total));
        const auto found = clients.list(page);
        if (!found)
            return found.error();
        for (const Client &client : *found) {
            const auto bytes = entry(format, client, written == 0);
            if (!bytes)
                return bytes.error();
            file.write(*bytes);
            ++written;
        }
        if (found->size() < pageSize)
            break;
        page.after = found->last();
    }
    file.write(ClientFile::tail(format));
    if (const auto done = finish(file); !done)
        return done.error();
    return written;
}

Result<qint64> ClientExport::write(const QString &path, ClientFile::Format format,
                                   const QList<qint64> &clients)
{
    QSaveFile file(path);
    if (!openForOwner(file))
        return cannotWrite(file);
    Store::ClientStore store(m_admin.database());
    file.write(ClientFile::head(format));
    qint64 written = 0;
    for (const qint64 id : clients) {
        if (m_progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        const auto record = store.find(id);
        if (!record && record.error().kind == Error::Kind::NotFound)
            continue;
        if (!record)
            return record.error();
        const auto bytes = entry(format, record->client, written == 0);
        if (!bytes)
            return bytes.error();
        file.write(*bytes);
        m_progress.report(int(++written), int(clients.size()));
    }
    file.write(ClientFile::tail(format));
    if (const auto done = finish(file); !done)
        return done.error();
    return written;
}

Result<QByteArray> ClientExport::entry(ClientFile::Format format, const Client &client,
                                       bool isFirst)
{
    const auto entries = Store::WhitelistStore(m_admin.database()).list(client.id);
    if (!entries)
        return entries.error();
    return ClientFile::entry(format, client, *entries, isFirst);
}

Result<void> ClientExport::writeIssued(const QString &path,
                                       const QList<ImportReport::Issued> &issued)
{
    QSaveFile file(path);
    if (!openForOwner(file))
        return cannotWrite(file);
    file.write(Csv::line({u"name"_s, u"api_key"_s, u"api_secret"_s}).toUtf8());
    for (const auto &each : issued)
        file.write(Csv::line({Csv::disarmed(each.name), Csv::disarmed(each.apiKey), each.secret})
                       .toUtf8());
    return finish(file);
}

} // namespace Gatehouse::Admin
