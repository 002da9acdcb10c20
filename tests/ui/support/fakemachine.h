// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/machinesettings.h"

#include <QPromise>

namespace Gatehouse::Test {

/// Settings of a machine that is not there; refuses what the test says.
class FakeMachine final : public Ui::MachineSettings
{
    Q_OBJECT
public:
    using MachineSettings::MachineSettings;

    Values values() const override { return current; }
    Values defaults() const override { return {QStringLiteral("127.0.0.1:8080"), 1}; }
    QString faultOf(const Values &values) const override
    {
        return values.listen.isEmpty() ? QStringLiteral("An address is needed.") : QString();
    }
    QFuture<Result<void>> apply(const Values &values) override
    {
        if (refusal.isEmpty())
            current = values;
        QPromise<Result<void>> promise;
        promise.start();
        promise.addResult(refusal.isEmpty() ? Result<void>()
                                            : Result<void>(Error{Error::Kind::Conflict, refusal}));
        promise.finish();
        return promise.future();
    }

    Values current = {QStringLiteral("127.0.0.1:8080"), 1};
    QString refusal;
};

} // namespace Gatehouse::Test
