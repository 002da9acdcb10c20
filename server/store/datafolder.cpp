// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datafolder.h"

#include "store/privatefile.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

Error cannotBe(const QString &what, const QString &path, int code)
{
    return {Error::Kind::Denied,
            u"The data folder %1 cannot be %2: %3. Choose another with --data, or give this user "
            "the right to write there."_s.arg(path, what, qt_error_string(code))};
}

Result<void> makeIfMissing(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    if (::access(encoded.constData(), F_OK) == 0)
        return {};
    const QString parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent))
        return cannotBe(u"made"_s, path, errno);
    // Made by two processes at once, it is still one folder.
    if (::mkdir(encoded.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return cannotBe(u"made"_s, path, errno);
    return {};
}

} // namespace

Result<DataFolder> DataFolder::open(const QString &path)
{
    DataFolder folder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (const auto made = makeIfMissing(folder.m_path); !made)
        return made.error();
    if (const auto checked = checkPrivateFolder(folder.m_path); !checked)
        return checked.error();
    // Beyond the mode: a read-only file system refuses everyone.
    if (::access(QFile::encodeName(folder.m_path).constData(), W_OK | X_OK) != 0)
        return cannotBe(u"written"_s, folder.m_path, errno);
    const QString database = folder.databasePath();
    for (const QString &file :
         {database, database + "-wal"_L1, database + "-shm"_L1, database + "-journal"_L1,
          folder.masterKeyPath(), folder.configPath()}) {
        if (const auto checked = checkPrivateFile(file); !checked)
            return checked.error();
    }
    return folder;
}

QString DataFolder::databasePath() const
{
    return m_path + "/gatehouse.db"_L1;
}

QString DataFolder::masterKeyPath() const
{
    return m_path + "/master.key"_L1;
}

QString DataFolder::configPath() const
{
    return m_path + "/gatehouse.conf"_L1;
}

} // namespace Gatehouse::Store
