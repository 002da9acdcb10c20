// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/certificatefacts.h"
#include "domain/cidr.h"
#include "domain/limits.h"
#include "domain/result.h"
#include "domain/tlssettings.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace Gatehouse::Ui {

/// The settings of this machine (gatehouse.conf), as the Settings page needs them. app/ implements
/// it; tests fake it. GUI thread; no call waits.
class MachineSettings : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostWorkers = 16;

    struct Values
    {
        QString listen; ///< `127.0.0.1:8080`
        int workers = 1;
        Limits limits;
        QList<Cidr> proxies = {}; ///< trusted ones
        TlsSettings tls = {};
        bool plainHttpAnywhere = false; ///< plain HTTP where more than this machine gets to it

        friend bool operator==(const Values &, const Values &) = default;
    };

    using QObject::QObject;

    virtual Values values() const = 0;
    virtual Values defaults() const = 0;
    /// Why these values cannot be; empty where they can.
    virtual QString faultOf(const Values &values) const = 0;
    /// Makes the server run so and keeps the values, or, where it cannot start so, leaves it as it
    /// was and delivers the Error: Conflict (port taken), Denied (port needs a privilege, plain
    /// HTTP is not allowed there, a file cannot be read), Invalid (no such address here, no sound
    /// certificate), NotFound (no such file), Unavailable.
    virtual QFuture<Result<void>> apply(const Values &values) = 0;
    /// Where the server listens in place of `listen` because the command line said so; else empty.
    virtual QString listenOverride() const = 0;
    virtual QString dataFolder() const = 0;
    /// What of the data folder a backup takes along besides the store and its key, by its names.
    virtual QStringList filesAlongside() const = 0;
    /// What the server shows over TLS; nothing for plain HTTP.
    virtual std::optional<CertificateFacts> certificate() const = 0;
    /// Makes a new self-signed certificate and has the server show it. Error Unavailable.
    virtual QFuture<Result<void>> renewCertificate() = 0;

Q_SIGNALS:
    /// The values are others now, whoever changed them.
    void changed();
};

} // namespace Gatehouse::Ui
