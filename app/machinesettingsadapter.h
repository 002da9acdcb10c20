// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "certificatewatch.h"
#include "machineconfig.h"
#include "settings/machinesettings.h"

#include <QPromise>

#include <memory>

namespace Gatehouse::App {

class ServerAdapter;

/// gatehouse.conf and the running server as the Settings page sees them. What cannot run is not
/// kept, and what cannot be kept does not run. GUI thread.
class MachineSettingsAdapter final : public Ui::MachineSettings
{
    Q_OBJECT
public:
    struct Origin
    {
        QString dataFolder;
        QString configPath;
        MachineConfig config;                 ///< as it was read from there
        std::optional<Http::Endpoint> listen; ///< what the command line said in its place
        QStringList filesAlongside = {};
        std::function<void(const MachineConfig &config)> kept = {}; ///< told of what is in use now
    };

    /// `server` must outlive it.
    MachineSettingsAdapter(Origin origin, ServerAdapter &server, QObject *parent = nullptr);

    Values values() const override;
    Values defaults() const override;
    QString faultOf(const Values &values) const override;
    QFuture<Result<void>> apply(const Values &values) override;
    QString listenOverride() const override;
    QString dataFolder() const override { return m_origin.dataFolder; }
    QStringList filesAlongside() const override { return m_origin.filesAlongside; }
    std::optional<CertificateFacts> certificate() const override;
    QFuture<Result<void>> renewCertificate() override;

    /// Keeps where the server listens now, by a choice that was made elsewhere.
    Result<void> keepListen(const Http::Endpoint &listen);

private:
    using Pending = QPromise<Result<void>>;
    Http::ServerSetup setupOf(const MachineConfig &config) const;
    void keep(const MachineConfig &config, const std::shared_ptr<Pending> &pending);
    void adopt(const MachineConfig &config);
    void onRenewed(const QSslConfiguration &tls);

    Origin m_origin;
    CertificateWatch m_certificates;
    ServerAdapter &m_server;
    bool m_applying = false;
    Error m_renewalError; // told already
};

} // namespace Gatehouse::App
