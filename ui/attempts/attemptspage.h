// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/attemptsmodel.h"
#include "attempts/attemptstail.h"
#include "common/page.h"
#include "common/services.h"

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class ClientNames;
class ListStack;
class Navigator;
class OutcomeFilterButton;
class SearchField;
class TableView;
class Toaster;

/// Every call to a token endpoint, as it happens. Follows the newest while scrolled to the end,
/// stands still and counts while scrolled up or paused.
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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTable();
    void restore();
    void applyFilter();
    void setFollowing(bool following);
    void updateHold();
    void scrolled(int value);
    void jumpToEnd();
    void keepPlace(int insertedAbove);
    void showState();
    void showWaiting(qint64 count);
    void placeJump();

    AttemptsModel m_model;
    AttemptsTail m_tail;
    SearchField *m_search = nullptr;
    OutcomeFilterButton *m_outcomes = nullptr;
    QPushButton *m_pause = nullptr;
    TableView *m_table = nullptr;
    ListStack *m_stack = nullptr;
    QPushButton *m_jump = nullptr;
    QLabel *m_state = nullptr;
    bool m_following = true;
};

} // namespace Gatehouse::Ui
