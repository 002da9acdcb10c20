// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "common/services.h"
#include "settings/settingsdraft.h"

class QAction;
class QLabel;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace Gatehouse {
struct Error;
}

namespace Gatehouse::Ui {

class ApplyBar;
class Navigator;
class SearchField;
class SettingRow;
class SettingsApplier;
class SettingsSection;
class SettingsSource;
class Toaster;

/// All settings on one page to scroll, their sections listed beside it. What the server needs is
/// checked while it is typed and applied together, without a restart and with an undo; what only
/// concerns this desk is kept at once.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                 QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;
    QList<PageSpot> spots() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    void addSources();
    void addSections();
    void addSection(SettingsSection *section);
    void build();
    void filter(const QString &text);
    void goToSection(int index);
    void markSection();
    void goToField(const QString &id);
    void goToRow(SettingRow *row);
    void showState();
    void apply();
    void onApplied(const SettingValues &former);
    void onFailed(const Error &error, const QString &id);

    const Services m_services;
    Toaster &m_toaster;
    SettingsDraft m_draft;
    QList<SettingsSource *> m_sources;
    SettingsApplier *m_applier = nullptr;
    QList<SettingsSection *> m_sections;

    QAction *m_apply;
    QAction *m_discard;
    SearchField *m_search;
    QListWidget *m_list;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QLabel *m_nothing;
    ApplyBar *m_bar = nullptr;
    QString m_failure;     // of applying
    QString m_loadFailure; // of the store
    bool m_going = false;  // the list leads, not the scrolling
};

} // namespace Gatehouse::Ui
