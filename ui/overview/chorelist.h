// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"
#include "overview/panel.h"

#include <QSet>

class QLabel;

namespace Gatehouse::Ui {

class ListStack;

/// What there is to do, each with the button that leads there; of a kind the first few, the rest on
/// demand.
class ChoreList final : public Panel
{
    Q_OBJECT
public:
    static constexpr int shownOfAKind = 3;

    explicit ChoreList(QWidget *parent = nullptr);

    void setChores(const QList<Admin::Chore> &chores);
    void showError(const QString &text);

Q_SIGNALS:
    void chosen(const Gatehouse::Admin::Chore &chore);
    void retried();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void fitHeight();
    void addKind(const QList<Admin::Chore> &chores);
    QWidget *row(const Admin::Chore &chore, int number);

    QList<Admin::Chore> m_chores;
    QSet<int> m_unfolded;   ///< kinds
    bool m_isShown = false; ///< false while there are none yet, or none to be had
    QLabel *m_title;
    QWidget *m_rows;
    ListStack *m_stack;
};

} // namespace Gatehouse::Ui
