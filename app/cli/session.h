// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/administration.h"
#include "admin/keyadministration.h"
#include "cli/output.h"
#include "domain/clock.h"
#include "environment.h"
#include "http/servercontroller.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Gatehouse::App {

/// How a command ended, as its exit code. Errors become 2 where the input is wrong (Invalid), else
/// 1.
enum class ExitCode { Done = 0, Refused = 1, Usage = 2 };

/// What one run of the program has: where the data is, where answers go, and the store, opened when
/// a command first asks for it, so that wrong usage touches nothing.
class Session
{
public:
    Session(QString dataPath, std::optional<Http::Endpoint> listen, bool isDemo = false);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    /// The data is a demo's, made for this run and thrown away after it.
    bool isDemo() const { return m_isDemo; }
    const QString &dataPath() const { return m_dataPath; }
    QString fullDataPath() const;
    const std::optional<Http::Endpoint> &listen() const { return m_listen; }
    Output &output() { return m_output; }

    /// What becomes of a data folder without a store, whose name may have been mistyped.
    enum class WhereNew {
        Tell,   // the store is made, and takeRemark() says so
        Begin,  // it is made: for what a new installation begins with
        Refuse, // environment() is an Error: for what needs something that was there before
    };
    /// What has to be said on stderr beside the answer, once; empty mostly.
    QString takeRemark() { return std::exchange(m_remark, {}); }

    /// Errors: NotFound where there is no store and none is to be made; what Environment::open()
    /// and Database::open() say.
    Result<Environment *> environment(WhereNew whereNew = WhereNew::Tell);
    Result<Admin::Administration *> administration(WhereNew whereNew = WhereNew::Tell);
    Result<Admin::KeyAdministration *> keys();
    /// `http://127.0.0.1:8080`: where a server on this data is reached, by what is configured.
    QString serverUrl();
    Timestamp now() const { return m_clock.now(); }

private:
    const QString m_dataPath;
    const std::optional<Http::Endpoint> m_listen;
    const bool m_isDemo;
    QString m_remark;
    const SystemClock m_clock;
    Output m_output;
    std::optional<Environment> m_environment;
    std::unique_ptr<Admin::Administration> m_administration;
    std::optional<Admin::KeyAdministration> m_keys;
};

using Command = std::function<Result<ExitCode>(Session &)>;

} // namespace Gatehouse::App
