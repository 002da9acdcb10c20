// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machinesettingsadapter.h"

#include "common/whendone.h"
#include "serveradapter.h"

#include <QLoggingCategory>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcMachine, "gatehouse.machine", QtInfoMsg)

namespace Gatehouse::App {

namespace {

Ui::MachineSettings::Values valuesOf(const MachineConfig &config)
{
    return {config.listen.toString(), config.workers, config.limits,
            config.proxies.ranges(),  config.tls,     config.plainHttpAnywhere};
}

/// What the console does not know of stays as it is.
Result<MachineConfig> configOf(const Ui::MachineSettings::Values &values,
                               const MachineConfig &current)
{
    const auto listen = Http::Endpoint::parse(values.listen);
    if (!listen)
        return listen.error();
    MachineConfig config = current;
    config.listen = *listen;
    config.workers = values.workers;
    config.limits = values.limits;
    config.proxies = TrustedProxies(values.proxies);
    config.tls = values.tls;
    config.plainHttpAnywhere = values.plainHttpAnywhere;
    if (const auto fault = config.fault())
        return Error{Error::Kind::Invalid, u"%1: %2"_s.arg(fault->key, fault->why)};
    return config;
}

void finish(QPromise<Result<void>> &promise, const Result<void> &result)
{
    promise.addResult(result);
    promise.finish();
}

} // namespace

MachineSettingsAdapter::MachineSettingsAdapter(Origin origin, ServerAdapter &server,
                                               QObject *parent)
    : Ui::MachineSettings(parent)
    , m_origin(std::move(origin))
    , m_certificates(TlsFiles(m_origin.dataFolder), this)
    , m_server(server)
{
    m_certificates.setSettings(m_origin.config.tls);
    connect(&m_certificates, &CertificateWatch::renewed, this, &MachineSettingsAdapter::onRenewed);
    connect(&m_certificates, &CertificateWatch::unusable, this, [](const Error &error) {
        qCWarning(lcMachine).noquote()
            << "The certificate has changed and cannot be used, the old one stays."
            << error.message;
    });
}

Ui::MachineSettings::Values MachineSettingsAdapter::values() const
{
    return valuesOf(m_origin.config);
}

Ui::MachineSettings::Values MachineSettingsAdapter::defaults() const
{
    return valuesOf({});
}

QString MachineSettingsAdapter::faultOf(const Values &values) const
{
    const auto config = configOf(values, m_origin.config);
    return config ? QString() : config.error().message;
}

QString MachineSettingsAdapter::listenOverride() const
{
    return m_origin.listen ? m_origin.listen->toString() : QString();
}

QFuture<Result<void>> MachineSettingsAdapter::apply(const Values &values)
{
    auto pending = std::make_shared<Pending>();
    pending->start();
    const auto config = configOf(values, m_origin.config);
    if (!config) {
        finish(*pending, config.error());
    } else if (m_applying) {
        finish(*pending, Error{Error::Kind::Unavailable,
                               u"Other settings are being applied. Try again in a moment."_s});
    } else {
        m_applying = true;
        Ui::whenDone(this, m_server.change(setupOf(*config)),
                     [this, config = *config, pending](const Result<void> &running) {
                         if (running)
                             return keep(config, pending);
                         m_applying = false;
                         finish(*pending, running);
                     });
    }
    return pending->future();
}

std::optional<CertificateFacts> MachineSettingsAdapter::certificate() const
{
    const auto tls = m_server.setup().tls;
    return tls ? std::optional(factsOf(tls->localCertificate())) : std::nullopt;
}

QFuture<Result<void>> MachineSettingsAdapter::renewCertificate()
{
    auto pending = std::make_shared<Pending>();
    pending->start();
    const auto made = m_certificates.files().makeSelfSigned(SystemClock().now());
    if (!made) {
        finish(*pending, made);
        return pending->future();
    }
    m_certificates.setSettings(m_origin.config.tls); // the files as they are now
    Ui::whenDone(this, m_server.change(setupOf(m_origin.config)),
                 [this, pending](const Result<void> &running) {
                     Q_EMIT changed();
                     finish(*pending, running);
                 });
    return pending->future();
}

Result<void> MachineSettingsAdapter::keepListen(const Http::Endpoint &listen)
{
    MachineConfig config = m_origin.config;
    config.listen = listen;
    const auto saved = config.save(m_origin.configPath);
    if (saved)
        adopt(config);
    return saved;
}

void MachineSettingsAdapter::onRenewed(const QSslConfiguration &tls)
{
    if (m_applying) // which may have read the files before
        return m_certificates.tryAgain();
    if (m_server.setup().tls == tls && m_server.state() == Ui::ServerHandle::State::Running)
        return;
    Http::ServerSetup setup = setupOf(m_origin.config);
    setup.tls = tls;
    Ui::whenDone(this, m_server.change(setup), [this](const Result<void> &running) {
        if (running) {
            m_renewalError = {};
            qCInfo(lcMachine) << "The certificate was read anew and is in use.";
            Q_EMIT changed();
        } else {
            m_certificates.tryAgain();
            if (std::exchange(m_renewalError, running.error()) != running.error())
                qCWarning(lcMachine).noquote() << running.error().message;
        }
    });
}

// What the command line said holds until another place to listen is chosen.
Http::ServerSetup MachineSettingsAdapter::setupOf(const MachineConfig &config) const
{
    Http::ServerSetup setup = m_certificates.files().setupOf(config);
    if (m_origin.listen && config.listen == m_origin.config.listen)
        setup.endpoint = *m_origin.listen;
    return setup;
}

void MachineSettingsAdapter::keep(const MachineConfig &config,
                                  const std::shared_ptr<Pending> &pending)
{
    const auto saved = config.save(m_origin.configPath);
    if (saved) {
        m_applying = false;
        adopt(config);
        return finish(*pending, saved);
    }
    Ui::whenDone(this, m_server.change(setupOf(m_origin.config)),
                 [this, saved, pending](const Result<void> &) {
                     m_applying = false;
                     finish(*pending, saved);
                 });
}

void MachineSettingsAdapter::adopt(const MachineConfig &config)
{
    if (config.listen != m_origin.config.listen)
        m_origin.listen.reset();
    if (m_origin.kept && config != m_origin.config)
        m_origin.kept(config);
    if (config.tls != m_origin.config.tls)
        m_certificates.setSettings(config.tls);
    m_certificates.tryAgain(); // what is in use was read before
    m_origin.config = config;
    Q_EMIT changed();
}

} // namespace Gatehouse::App
