// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientexchange.h"

#include "admin/administration.h"
#include "admin/clientexport.h"
#include "admin/journaladministration.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Unavailable,
                     u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    // One byte more than may be: the reader tells what is too large, a device's size may not.
    QByteArray bytes = file.read(ClientFile::mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Unavailable,
                     u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    return bytes;
}

// Leaves an entry of an export that was written.
Result<qint64> noted(Administration &admin, const Result<qint64> &rows)
{
    if (!rows)
        return rows;
    const auto done = note(admin.database(),
                           {.action = u"clients_exported"_s, .subject = QString::number(*rows)});
    return done ? rows : done.error();
}

} // namespace

QFuture<Result<qint64>> ClientExchange::exportFound(const QString &path,
                                                    const ClientListQuery &query)
{
    return m_service.bulkLane().run<qint64>([path, query](Administration &admin,
                                                          const Progress &progress) {
        return noted(admin,
                     ClientExport(admin, progress).write(path, ClientFile::formatOf(path), query));
    });
}

QFuture<Result<qint64>> ClientExchange::exportThese(const QString &path,
                                                    const QList<qint64> &clients)
{
    return m_service.bulkLane().run<qint64>([path, clients](Administration &admin,
                                                            const Progress &progress) {
        return noted(
            admin, ClientExport(admin, progress).write(path, ClientFile::formatOf(path), clients));
    });
}

QFuture<Result<QList<ImportLine>>> ClientExchange::plan(const QString &path)
{
    return m_service.bulkLane().run<QList<ImportLine>>(
        [path](Administration &admin, const Progress &progress) -> Result<QList<ImportLine>> {
            const auto bytes = contentOf(path);
            if (!bytes)
                return bytes.error();
            const auto lines = ClientFile::read(*bytes, ClientFile::formatOf(path));
            if (!lines)
                return lines.error();
            return ClientImport(admin).plan(*lines, progress);
        });
}

QFuture<Result<void>> ClientExchange::apply(const QList<ImportLine> &lines,
                                            const std::shared_ptr<ImportReport> &report)
{
    return m_service.change<void>(m_service.bulkLane(),
                                  [lines, report](Administration &admin, const Progress &progress) {
                                      return ClientImport(admin).apply(lines, *report, progress);
                                  });
}

QFuture<Result<void>> ClientExchange::saveIssued(const QString &path,
                                                 const QList<ImportReport::Issued> &issued)
{
    return m_service.bulkLane().run<void>([path, issued](Administration &, const Progress &) {
        return ClientExport::writeIssued(path, issued);
    });
}

} // namespace Gatehouse::Admin
