// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environment.h"

#include "tlsfiles.h"

#include "crypto/hmaclinker.h"
#include "store/settingsstore.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

const auto fingerprintName = u"master_key_fingerprint"_s;

// The fingerprint that the store keeps; the first key that opens a store leaves its own.
Result<QByteArray> storedFingerprint(Store::Database &database, const Crypto::MasterKey &key)
{
    Store::SettingsStore settings(database);
    auto found = settings.value(fingerprintName);
    if (!found)
        return found.error();
    if (*found)
        return **found;

    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    found = settings.value(fingerprintName); // another process may have been first
    if (!found)
        return found.error();
    if (*found)
        return **found;
    if (const auto stored = settings.setValue(fingerprintName, key.fingerprint()); !stored)
        return stored.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return key.fingerprint();
}

Result<void> checkBelongsTogether(const Store::DataFolder &folder, const Store::StoreFile &store,
                                  const Crypto::MasterKey &key)
{
    auto database = Store::Database::open(store, Store::Database::Role::Admin);
    if (!database)
        return database.error();
    const auto fingerprint = storedFingerprint(**database, key);
    if (!fingerprint)
        return fingerprint.error();
    if (*fingerprint != key.fingerprint())
        return Error{Error::Kind::Corrupt,
                     u"%1 does not belong to %2: the store was made with another key. Put the "
                     "master.key back that was beside it, from a backup if need be."_s.arg(
                         folder.masterKeyPath(), folder.databasePath())};
    return {};
}

QString userName()
{
    const passwd *user = ::getpwuid(::geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : u"user %1"_s.arg(::geteuid());
}

} // namespace

Result<Environment> Environment::open(const QString &dataPath, const QString &via)
{
    const auto folder = Store::DataFolder::open(QDir().absoluteFilePath(dataPath));
    if (!folder)
        return folder.error();
    const bool storeIsNew = !QFileInfo::exists(folder->databasePath());
    auto loaded = Crypto::MasterKey::load(folder->masterKeyPath(), storeIsNew);
    if (!loaded)
        return loaded.error();
    const auto key = std::make_shared<const Crypto::MasterKey>(*std::move(loaded));
    auto store = Store::StoreFile::prepare(*folder);
    if (!store)
        return store.error();
    if (const auto checked = checkBelongsTogether(*folder, *store, *key); !checked)
        return checked.error();
    store->setLinkers(Crypto::HmacLinker::factory(key));
    store->setPlace({userName(), QSysInfo::machineHostName(), via});
    return Environment{*folder, *store, key, std::make_shared<const Crypto::SecretHasher>(*key),
                       std::make_shared<const SystemClock>()};
}

bool Environment::mayBeAt(const QString &dataPath)
{
    const QString path = QDir().absoluteFilePath(dataPath + "/gatehouse.db"_L1);
    if (::access(QFile::encodeName(path).constData(), F_OK) == 0)
        return true;
    return errno != ENOENT;
}

QStringList Environment::filesAlongside() const
{
    return QStringList(QFileInfo(folder.configPath()).fileName()) + TlsFiles::ownNames();
}

QString Environment::defaultDataPath()
{
    const QString fromEnvironment = qEnvironmentVariable("GATEHOUSE_DATA");
    return fromEnvironment.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                     "/gatehouse"_L1
               : fromEnvironment;
}

} // namespace Gatehouse::App
