// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/refusedmodel.h"
#include "clients/saveadvice.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;
class TableView;

/// The foot of a whitelist that is being edited: what the edit would do, which addresses it would
/// shut out, Save and Discard. Shows; decides nothing.
class WhitelistSaveBar final : public QFrame
{
    Q_OBJECT
public:
    explicit WhitelistSaveBar(QWidget *parent = nullptr);

    void setAdvice(const SaveAdvice &advice, const std::optional<Admin::ReplayVerdict> &verdict);
    const SaveAdvice &advice() const { return m_advice; }
    void setProgress(int done, int total);
    /// The comparison failed: why, and a button to try again.
    void showFailure(const QString &why);
    /// Why nothing was saved, or what happened meanwhile; empty for nothing.
    void setNotice(const QString &text, bool isError);
    void setSaving(bool saving);

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    void retryRequested();
    /// The list of refused addresses opens or closes.
    void namesShown(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showWhich(bool on);

    SaveAdvice m_advice;
    RefusedModel m_model;
    QLabel *m_text;
    QProgressBar *m_progress;
    FieldMessage *m_notice;
    TableView *m_refused;
    QPushButton *m_which;
    QPushButton *m_retry;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace Gatehouse::Ui
