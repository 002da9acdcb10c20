// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apicontext.h"
#include "http/serversetup.h"

#include "domain/result.h"
#include "domain/tlssettings.h"

#include "logging.h"

#include <QString>

#include <optional>
#include <utility>

namespace Gatehouse::App {

/// The settings of this machine, as `gatehouse.conf` in the data folder keeps them: an INI file
/// that people may edit, read once at the start. What it does not name has its default. A time
/// among the limits is written like `5s`, the others are numbers.
struct MachineConfig
{
    Http::Endpoint listen;
    int workers = defaultWorkers();
    Limits limits;
    /// Whose word counts for whom they forward: ranges with commas between them.
    TrustedProxies proxies;
    /// Plain HTTP may be served where more than this machine can get to it.
    bool plainHttpAnywhere = false;
    TlsSettings tls;
    LogFormat logFormat = LogFormat::Text; ///< of `serve`
    bool logsRefusals = true;              ///< `serve` says which calls it refused
    /// Who may read the metrics: ranges with commas between them; none for nobody.
    QList<Cidr> metricsAllow = Api::ApiContext::loopback();

    friend bool operator==(const MachineConfig &, const MachineConfig &) = default;

    /// Without what TLS needs of files: TlsFiles adds that.
    Http::ServerSetup setup() const
    {
        return {.endpoint = listen,
                .limits = limits,
                .workers = workers,
                .proxies = proxies,
                .plainHttpAnywhere = plainHttpAnywhere};
    }
    /// Why it cannot be: the key and a sentence that begins with "it".
    struct Fault
    {
        QString key;
        QString why;
    };
    std::optional<Fault> fault() const;
    /// What its owner may believe to be in force and is not; empty where there is nothing.
    QString caution() const;

    /// All values, as a JSON object of the file's keys.
    QByteArray toJson() const;
    /// What is different from an earlier toJson(), as such objects: there, and here. What is not in
    /// that had its default.
    std::pair<QString, QString> differencesFrom(const QByteArray &earlier) const;

    /// Half the cores, 1 to 4.
    static int defaultWorkers();

    /// Errors name the file and the line's key: Corrupt (a value that cannot be one), Denied.
    static Result<MachineConfig> load(const QString &path);
    /// Writes what differs from the file; the rest of it stays, and what has its default is not in
    /// it. Error Unavailable.
    Result<void> save(const QString &path) const;
};

} // namespace Gatehouse::App
