// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "settings/settingsdraft.h"

#include <QFuture>

namespace Gatehouse::Ui {

/// Where some of the settings come from and go to as one: gatehouse.conf and the running server,
/// the policy in the store. GUI thread; no call waits.
class SettingsSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The ids of its settings.
    virtual QStringList ids() const = 0;
    /// Adds its settings, and the rules between them.
    virtual void describe(SettingsDraft &draft) const = 0;
    /// loaded() or failed() follows.
    virtual void load() = 0;
    /// Puts all of its settings in force, or none; loaded() comes with success.
    virtual QFuture<Result<void>> apply(const SettingValues &values) = 0;
    /// Which of the changed settings an Error of apply() is about; empty where it is none.
    virtual QString blamed(const Error &error, const QStringList &changed) const = 0;

Q_SIGNALS:
    void loaded(const Gatehouse::Ui::SettingValues &values);
    void failed(const Gatehouse::Error &error);
};

} // namespace Gatehouse::Ui
