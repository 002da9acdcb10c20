// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"
#include "clients/replayrunner.h"
#include "clients/whitelistdraft.h"
#include "clients/whitelistentryform.h"
#include "clients/whitelistmodel.h"

#include <QHash>
#include <QWidget>

class QAction;
class QPushButton;

namespace Gatehouse::Ui {

class AddressTest;
class MachineSettings;
class ListStack;
class TableView;
class Toaster;
class WhitelistActions;
class WhitelistSaveBar;

/// The whitelist of one client as an edit that is saved: every change goes into a draft that the
/// table shows with its marks; the bar at the foot says what the draft would have done to the
/// logins of the last 30 days, and saves it. A draft that is not saved waits until its client is
/// shown again.
class WhitelistPanel final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    /// All must outlive it.
    WhitelistPanel(Admin::AdminService &service, MachineSettings &machine, Toaster &toaster,
                   QWidget *parent = nullptr);

    void setDetail(const Admin::ClientDetail &detail);
    /// Of the client shown, or of another one that was left.
    bool hasUnsavedChanges() const { return m_draft.isChanged() || !m_left.isEmpty(); }

private:
    /// What a person left of one client's whitelist unsaved.
    struct Left
    {
        WhitelistDraft draft;
        WhitelistEntryForm::Typed typed;
        QString manyText;
        QString notice; ///< why it could not be saved, where that came late
    };

    void buildTable();
    void buildBar();
    QWidget *buildTools();
    void buildActions();
    void changeClient(const Client &client);
    void showDraft();
    void compare();
    void showAdvice();
    void save();
    static void keepOutcome(Left &left, const Result<QList<WhitelistEntry>> &saved);
    void saveWhenHarmless();
    void discard();
    /// To the entries, or to where the first one is typed.
    void focusList();
    void addMany(const QString &text);
    void editCurrent();
    void removeSelected();
    void showSelection();
    bool selectionIsRemoved() const;
    QList<int> selectedRows() const;

    Client m_client;
    WhitelistDraft m_draft;
    QString m_manyText; ///< of the editor for many, closed with this still in it
    QHash<qint64, Left> m_left;
    WhitelistModel m_model;
    WhitelistActions *m_actions;
    ReplayRunner *m_replay;
    std::optional<Admin::ReplayVerdict> m_verdict;
    std::optional<QList<WhitelistEntry>> m_compared; ///< the edit that m_replay was asked about
    bool m_saving = false;
    bool m_saveWhenAnswered = false;
    WhitelistEntryForm *m_form;
    TableView *m_table = nullptr;
    ListStack *m_stack = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    AddressTest *m_test;
    WhitelistSaveBar *m_bar = nullptr;
    QAction *m_saveAction = nullptr;
};

} // namespace Gatehouse::Ui
