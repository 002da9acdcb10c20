// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/session.h"

#include "machineconfig.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

Session::Session(QString dataPath, std::optional<Http::Endpoint> listen, bool isDemo)
    : m_dataPath(std::move(dataPath))
    , m_listen(listen)
    , m_isDemo(isDemo)
{
}

Session::~Session() = default;

Result<Environment *> Session::environment(WhereNew whereNew)
{
    if (!m_environment) {
        const bool isNew = !Environment::mayBeAt(m_dataPath);
        if (isNew && whereNew == WhereNew::Refuse)
            return Error{
                Error::Kind::NotFound,
                u"There is no Gatehouse store in %1. Name the right folder with --data."_s.arg(
                    fullDataPath())};
        auto opened = Environment::open(m_dataPath);
        if (!opened)
            return opened.error();
        m_environment = *std::move(opened);
        if (isNew && whereNew == WhereNew::Tell && !m_isDemo)
            m_remark =
                u"There was no Gatehouse store in %1; a new one was made, with nothing in "
                "it. If you meant another, name its folder with --data."_s.arg(fullDataPath());
    }
    return &*m_environment;
}

QString Session::fullDataPath() const
{
    return QDir::cleanPath(QDir().absoluteFilePath(m_dataPath));
}

Result<Admin::Administration *> Session::administration(WhereNew whereNew)
{
    if (!m_administration) {
        const auto opened = environment(whereNew);
        if (!opened)
            return opened.error();
        auto database = Store::Database::open((*opened)->store, Store::Database::Role::Admin);
        if (!database)
            return database.error();
        m_administration = std::make_unique<Admin::Administration>(
            *std::move(database), *m_environment->hasher, *m_environment->clock);
    }
    return m_administration.get();
}

Result<Admin::KeyAdministration *> Session::keys()
{
    const auto admin = administration();
    if (!admin)
        return admin.error();
    if (!m_keys)
        m_keys.emplace(**admin, *m_environment->masterKey);
    return &*m_keys;
}

QString Session::serverUrl()
{
    MachineConfig config;
    if (const auto opened = environment())
        if (const auto loaded = MachineConfig::load((*opened)->folder.configPath()))
            config = *loaded;
    const bool encrypts = config.tls.mode != TlsSettings::Mode::Off;
    return m_listen.value_or(config.listen).url(encrypts ? u"https" : u"http");
}

} // namespace Gatehouse::App
