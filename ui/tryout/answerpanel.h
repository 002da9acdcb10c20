// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tryout/requestsender.h"

#include <QWidget>

class QHBoxLayout;

namespace Gatehouse::Ui {

class BadgeLabel;
class CodeBox;
class ListStack;
class MutedLabel;

/// What the server answered: status, time, body set out for reading, headers, and the tokens it
/// brought.
class AnswerPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPanel(QWidget *parent = nullptr);

    void showWaiting();
    void showAnswer(const Result<ApiAnswer> &answer);
    void forget();

Q_SIGNALS:
    void retried();
    void inspected(const QString &token);

private:
    QWidget *buildContent();
    void showTokens(const QByteArray &body);

    BadgeLabel *m_status;
    MutedLabel *m_facts;
    QHBoxLayout *m_tokens;
    CodeBox *m_body;
    CodeBox *m_headers;
    ListStack *m_stack;
};

} // namespace Gatehouse::Ui
