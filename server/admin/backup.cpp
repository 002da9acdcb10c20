// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/backup.h"

#include "admin/journaladministration.h"
#include "admin/ownerfile.h"
#include "store/storecopy.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

Error refused(const QSaveFile &file)
{
    return {Error::Kind::Unavailable,
            u"The backup %1 cannot be written: %2. Make room, or choose another place."_s.arg(
                file.fileName(), file.errorString())};
}

/// The files of a backup, by their names in it.
using Parts = QList<std::pair<QString, QString>>;

Parts partsOf(const Store::StoreCopy &copy, const Store::DataFolder &folder,
              const QStringList &alongside)
{
    const auto nameOf = [](const QString &path) {
        return QFileInfo(path).fileName();
    };
    Parts parts{{nameOf(folder.databasePath()), copy.path()},
                {nameOf(folder.masterKeyPath()), folder.masterKeyPath()}};
    for (const QString &name : alongside) {
        const QString path = folder.path() + u'/' + name;
        if (BackupArchive::isSafeName(name) && QFileInfo(path).isFile())
            parts.append({name, path});
    }
    return parts;
}

Result<void> writeParts(BackupArchive::Writer &archive, const Parts &parts,
                        const BackupOrder &order)
{
    qint64 total = 0;
    for (const auto &part : parts)
        total += QFileInfo(part.second).size();
    for (const auto &[name, path] : parts) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            return Error{
                Error::Kind::Unavailable,
                u"%1 cannot be read: %2. Mend that and try again."_s.arg(path, file.errorString())};
        const auto progress = [&](qint64 written) {
            return !order.progress || order.progress(written, total);
        };
        if (auto added = archive.add(name, file, file.size(), progress); !added)
            return added;
    }
    return archive.finish();
}

} // namespace

Result<void> checkPassphrase(const QString &passphrase)
{
    if (passphrase.size() >= BackupOrder::shortestPassphrase)
        return {};
    return Error{Error::Kind::Invalid,
                 u"A passphrase of %1 characters or more is needed: whoever opens the backup has "
                 "every signing key. Four words that do not belong together are a good one."_s.arg(
                     BackupOrder::shortestPassphrase)};
}

Result<BackupReport> writeBackup(Store::Database &database, const Store::DataFolder &folder,
                                 const BackupOrder &order)
{
    if (const auto strong = checkPassphrase(order.passphrase); !strong)
        return strong.error();
    QSaveFile file(QFileInfo(order.file).absoluteFilePath());
    if (!order.replaces && QFileInfo::exists(file.fileName()))
        return Error{Error::Kind::Conflict,
                     u"%1 exists. Choose another name, or remove it."_s.arg(file.fileName())};
    if (!openForOwner(file))
        return refused(file);
    const auto copy = Store::StoreCopy::make(database, folder);
    if (!copy)
        return copy.error();
    const auto facts = Store::examine(copy->path());
    if (!facts)
        return facts.error();

    auto stream = Crypto::SealedStream::Writer::begin(file, order.passphrase, order.cost);
    if (!stream)
        return stream.error();
    BackupArchive::Writer archive(*std::move(stream));
    if (const auto written = writeParts(archive, partsOf(*copy, folder, order.alongside), order);
        !written)
        return written.error();
    const qint64 bytes = file.size();
    // First: a file that nobody noted would be the worse of the two.
    if (const auto noted = note(database, {.action = u"backup_written"_s,
                                           .subject = QFileInfo(file.fileName()).fileName()});
        !noted)
        return noted.error();
    if (!file.commit())
        return refused(file);
    return BackupReport{file.fileName(), bytes, facts->clients, facts->newestAttempt};
}

} // namespace Gatehouse::Admin
