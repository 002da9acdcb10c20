// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/privatefile.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr mode_t othersBits = S_IRWXG | S_IRWXO;

Error denied(const QString &message)
{
    return {Error::Kind::Denied, message};
}

Error notLookedAt(const QString &path, int code)
{
    return denied(
        u"%1 cannot be looked at: %2. Give this user access to the folder it is in."_s.arg(
            path, qt_error_string(code)));
}

Result<void> checkOwnerAndMode(const QString &path, const struct stat &status, mode_t wanted)
{
    if (status.st_uid != ::geteuid())
        return denied(u"%1 belongs to another user. Run Gatehouse as that user, or give it to this "
                      "one with: chown -R %2 %3"_s.arg(path, QString::number(::geteuid()),
                                                       shellQuoted(path)));
    const bool usable = (status.st_mode & wanted) == wanted;
    if (usable && !(status.st_mode & othersBits))
        return {};
    const QString fault =
        usable ? u"%1 can be read or changed by other users."_s : u"%1 is closed to its owner."_s;
    return denied(fault.arg(path) + u" Mend it with: chmod %1 %2"_s.arg(QString::number(wanted, 8),
                                                                        shellQuoted(path)));
}

} // namespace

Result<void> checkPrivateFile(const QString &path)
{
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno == ENOENT)
            return {};
        return notLookedAt(path, errno);
    }
    if (!S_ISREG(status.st_mode))
        return denied(u"%1 is not a plain file. Move it away."_s.arg(path));
    return checkOwnerAndMode(path, status, S_IRUSR | S_IWUSR);
}

Result<void> checkPrivateFolder(const QString &path)
{
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return notLookedAt(path, errno);
    if (!S_ISDIR(status.st_mode))
        return denied(
            u"%1 is not a folder. Move it away or choose another with --data."_s.arg(path));
    return checkOwnerAndMode(path, status, S_IRWXU);
}

QString shellQuoted(const QString &path)
{
    QString quoted = path;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

FileIdentity FileIdentity::of(const QByteArray &encodedPath)
{
    struct stat status;
    if (::stat(encodedPath.constData(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino};
}

} // namespace Gatehouse::Store
