// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/attemptanswers.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class BadgeLabel;
class ClientNames;
class ListStack;
class StepList;

/// One attempt beside the table: why it was answered so, step by step, what else is on record, and
/// what can be done about it. It keeps what it shows while the table goes on.
class WhyPane final : public QWidget
{
    Q_OBJECT
public:
    /// `names` must outlive it.
    explicit WhyPane(ClientNames &names, QWidget *parent = nullptr);

    void setAttempt(const LoginAttempt &attempt);
    const std::optional<LoginAttempt> &attempt() const { return m_attempt; }

Q_SIGNALS:
    void closed();
    void answered(Gatehouse::Ui::Answer answer);

private:
    QWidget *buildHead();
    QWidget *buildBody();
    QWidget *buildFoot();
    QWidget *buildFacts();
    void showSteps();
    void showFacts();
    void showAnswers();

    ClientNames &m_names;
    std::optional<LoginAttempt> m_attempt;
    ListStack *m_stack;
    BadgeLabel *m_outcome;
    StepList *m_steps;
    QGridLayout *m_factGrid = nullptr;
    QList<QLabel *> m_facts;
    QHash<Answer, QPushButton *> m_answers;
};

} // namespace Gatehouse::Ui
