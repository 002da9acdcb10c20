// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "settings/settingsdraft.h"

namespace Gatehouse::Ui {

class SettingsSource;

/// Puts changes in force, all or none: source by source, and where one fails those before it are
/// put back. GUI thread; draft and sources must outlive it.
class SettingsApplier final : public QObject
{
    Q_OBJECT
public:
    SettingsApplier(SettingsDraft &draft, QList<SettingsSource *> sources,
                    QObject *parent = nullptr);

    bool isBusy() const { return m_busy; }
    /// applied() or failed() follows. Not while it is busy.
    void apply(const SettingValues &changes);

Q_SIGNALS:
    void started();
    /// `former` are the values that were in force of what was changed.
    void applied(const Gatehouse::Ui::SettingValues &former);
    /// `id` names the setting that the error is about; empty where it is none.
    void failed(const Gatehouse::Error &error, const QString &id);

private:
    void step(qsizetype index, const SettingValues &changes);
    void typeAgain();
    void putBack(qsizetype count, const Error &error, const QString &id);

    SettingsDraft &m_draft;
    const QList<SettingsSource *> m_sources;
    SettingValues m_former; // of all settings
    SettingValues m_typed;  // texts, likewise
    SettingValues m_changes;
    bool m_busy = false;
};

} // namespace Gatehouse::Ui
