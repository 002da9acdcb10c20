// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/exportflow.h"
#include "common/page.h"
#include "common/services.h"

class QAction;
class QLabel;
class QPushButton;
class QSplitter;

namespace Gatehouse::Ui {

class AttemptActions;
class ClientNames;
class FilterBar;
class ListStack;
class LiveTable;
class Navigator;
class SearchField;
class TaskStrip;
class Toaster;
class WhyPane;

/// Every call to a token endpoint, as it happens. Follows the newest while scrolled to the end,
/// stands still and counts while scrolled up or paused. Beside it, on demand, why one of them was
/// answered so.
class AttemptsPage final : public Page
{
    Q_OBJECT
public:
    /// `names` must outlive it, like all else.
    AttemptsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                 ClientNames &names, QWidget *parent = nullptr);
    ~AttemptsPage() override;

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;

    bool isPaused() const;
    /// Takes this filter in place of the one there was.
    void showFiltered(const AttemptFilter &filter);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildTools();
    void buildActions();
    QAction *addNamedAction(const QString &name, const QString &icon, const QString &text,
                            std::function<void()> run);
    void followTable();
    void restore();
    void applyFilter();

    void showState();
    void showRows();
    QString stateText() const;

    void openWhy();
    void closeWhy();
    void showCurrent();
    void exportTo(ExportFlow::Format format);

    const Services m_services;
    AttemptActions *m_actions;
    FilterBar *m_filters;
    LiveTable *m_table;
    ListStack *m_stack;
    SearchField *m_search = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_whyButton = nullptr;
    QPushButton *m_export = nullptr;
    WhyPane *m_why;
    QSplitter *m_splitter = nullptr;
    QLabel *m_state = nullptr;
    TaskStrip *m_strip;
    ExportFlow *m_exports;
};

} // namespace Gatehouse::Ui
