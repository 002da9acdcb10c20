// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/machinesettings.h"

#include <QPromise>

#include <memory>

namespace Gatehouse::Test {

/// Settings of a machine that is not there; refuses what the test says.
class FakeMachine final : public Ui::MachineSettings
{
    Q_OBJECT
public:
    using MachineSettings::MachineSettings;

    Values values() const override { return current; }
    Values defaults() const override { return {QStringLiteral("127.0.0.1:8080"), 1, {}}; }
    QString faultOf(const Values &values) const override
    {
        return values.listen.isEmpty() ? QStringLiteral("An address is needed.") : QString();
    }
    QFuture<Result<void>> apply(const Values &values) override
    {
        asked += values;
        QPromise<Result<void>> promise;
        promise.start();
        const auto future = promise.future();
        if (waits)
            m_waiting = std::make_unique<QPromise<Result<void>>>(std::move(promise));
        else
            settle(promise);
        return future;
    }
    QString listenOverride() const override { return overridden; }
    QString dataFolder() const override { return folder; }

    QStringList filesAlongside() const override { return {}; }
    std::optional<CertificateFacts> certificate() const override { return shown; }
    QFuture<Result<void>> renewCertificate() override
    {
        ++renewals;
        QPromise<Result<void>> promise;
        promise.start();
        const auto future = promise.future();
        promise.addResult(Result<void>());
        promise.finish();
        return future;
    }

    /// The values change without this page.
    void become(const Values &values)
    {
        current = values;
        Q_EMIT changed();
    }
    /// Answers the apply() that `waits`.
    void release() { settle(*std::exchange(m_waiting, nullptr)); }

    Values current = {QStringLiteral("127.0.0.1:8080"), 1, {}};
    QList<Values> asked; ///< by apply()
    QString refusal;
    Error::Kind refusalKind = Error::Kind::Conflict;
    bool waits = false;
    std::optional<CertificateFacts> shown;
    int renewals = 0; ///< asked for
    QString overridden;
    QString folder = QStringLiteral("/home/ada/.local/share/gatehouse");

private:
    void settle(QPromise<Result<void>> &promise)
    {
        if (refusal.isEmpty())
            current = asked.last();
        promise.addResult(refusal.isEmpty() ? Result<void>()
                                            : Result<void>(Error{refusalKind, refusal}));
        promise.finish();
        if (refusal.isEmpty())
            Q_EMIT changed();
    }

    std::unique_ptr<QPromise<Result<void>>> m_waiting;
};

} // namespace Gatehouse::Test
