// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machineconfig.h"

#include <QFile>
#include <QSettings>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

const auto listenKey = u"server/listen"_s;
const auto workersKey = u"server/workers"_s;

Error invalid(const QString &path, const QString &key, const QString &why)
{
    return {Error::Kind::Corrupt,
            u"%1: %2 cannot be used: %3 Mend or remove that line."_s.arg(path, key, why)};
}

} // namespace

int MachineConfig::defaultWorkers()
{
    return std::clamp(int(std::thread::hardware_concurrency() / 2), 1, 4);
}

Result<MachineConfig> MachineConfig::load(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    [[maybe_unused]] const auto parsed = file.allKeys(); // else an unsound section goes unseen
    if (file.status() == QSettings::AccessError)
        return Error{
            Error::Kind::Denied,
            u"%1 cannot be read. Give its owner the right to: chmod u+rw '%1'"_s.arg(path)};
    if (file.status() == QSettings::FormatError)
        return Error{
            Error::Kind::Corrupt,
            u"%1 is not an INI file. Mend it, or remove it to get the defaults."_s.arg(path)};

    MachineConfig config;
    if (file.contains(listenKey)) {
        // A comma would make it a list, whose text is empty: refused below like any other.
        const auto listen = Http::Endpoint::parse(file.value(listenKey).toString());
        if (!listen)
            return invalid(path, listenKey, listen.error().message);
        config.listen = *listen;
    }
    if (file.contains(workersKey)) {
        bool isNumber = false;
        config.workers = file.value(workersKey).toInt(&isNumber);
        if (!isNumber || config.workers < 1 || config.workers > mostWorkers)
            return invalid(path, workersKey,
                           u"it must be a number from 1 to %1."_s.arg(mostWorkers));
    }
    return config;
}

Result<void> MachineConfig::saveListen(const QString &path, const Http::Endpoint &listen)
{
    // QSettings keeps the permissions of a file that is there; it would make one for all to read.
    QFile made(path);
    if (made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        made.close();
    QSettings file(path, QSettings::IniFormat);
    file.setValue(listenKey, listen.toString());
    file.sync();
    if (file.status() != QSettings::NoError)
        return Error{
            Error::Kind::Unavailable,
            u"%1 cannot be written. See that the disk has room and the file is yours."_s.arg(path)};
    return {};
}

} // namespace Gatehouse::App
