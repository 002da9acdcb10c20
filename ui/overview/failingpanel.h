// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/failingmodel.h"
#include "overview/panel.h"

namespace Gatehouse::Ui {

class ListStack;
class MutedLabel;
class TableView;

/// One of the top lists: a row opened by double click or Enter asks for its attempts.
class FailingPanel final : public Panel
{
    Q_OBJECT
public:
    explicit FailingPanel(FailingModel::Who who, QWidget *parent = nullptr);

    /// `note` says what the numbers leave out; empty where they leave out nothing. `period` is the
    /// one they are of, in words.
    void setRows(const QList<Admin::Failing::Row> &rows, Timestamp since, const QString &note,
                 const QString &period);

Q_SIGNALS:
    void attemptsRequested(const Gatehouse::AttemptFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FailingModel m_model;
    TableView *m_table;
    ListStack *m_stack;
    MutedLabel *m_note;
};

} // namespace Gatehouse::Ui
