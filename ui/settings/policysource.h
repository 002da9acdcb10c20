// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "admin/policyservice.h"
#include "settings/settingssource.h"

namespace Gatehouse::Ui {

/// What an admin decides about tokens, kept in the store for every server on it.
class PolicySource final : public SettingsSource
{
    Q_OBJECT
public:
    /// `service` must outlive it.
    explicit PolicySource(Admin::AdminService &service, QObject *parent = nullptr);

    QStringList ids() const override;
    static QStringList tokenIds();
    static QStringList recordIds(); ///< of what is kept of attempts
    static QStringList waitIds();   ///< of who waits after failed logins
    void describe(SettingsDraft &draft) const override;
    void load() override;
    QFuture<Result<void>> apply(const SettingValues &values) override;
    QString blamed(const Error &error, const QStringList &changed) const override;

private:
    void describeWaits(SettingsDraft &draft) const;

    Admin::PolicyService m_service;
};

} // namespace Gatehouse::Ui
