// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/attemptsmodel.h"
#include "attempts/attemptstail.h"
#include "common/tableview.h"

class QPushButton;

namespace Gatehouse::Ui {

/// The table of attempts that follows the newest while it is scrolled to the end and stands still
/// while it is scrolled up or paused: then a button counts what is new and leads there. Scrolled
/// far up, it fetches older ones.
class LiveTable final : public TableView
{
    Q_OBJECT
public:
    /// All must outlive it.
    LiveTable(Admin::AdminService &service, Admin::AttemptFeed &feed, ClientNames &names,
              QWidget *parent = nullptr);
    ~LiveTable() override;

    AttemptsTail &tail() { return m_tail; }
    const AttemptsModel &attempts() const { return m_model; }

    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    bool isFollowing() const { return m_following; }
    void jumpToEnd();

    /// The current row's; null where there is none.
    const LoginAttempt *current() const;
    /// Makes it the current row without scrolling there; nothing where it is not here.
    void choose(qint64 attemptId);
    /// Leaves out the columns that a pane beside the table shows too.
    void setCompact(bool compact);

Q_SIGNALS:
    /// Rows, following or pausing are other than they were.
    void stateChanged();
    void currentChosen();
    void menuWanted(const QPoint &globalPlace);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followTail();
    void setFollowing(bool following);
    void scrolled(int value);
    void keepPlace(int insertedAbove);
    void showWaiting();
    void placeJump();
    void showColumns();

    AttemptsModel m_model;
    AttemptsTail m_tail;
    QPushButton *m_jump;
    bool m_paused = false;
    bool m_following = true;
    bool m_compact = false;
};

} // namespace Gatehouse::Ui
