// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/journalservice.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class CopyButton;
class MutedLabel;

/// What a check of the chain over attempts and journal found: that all is sound, or what was
/// changed, removed or put in. Takes no room until there was one.
class VerifyStrip final : public QFrame
{
    Q_OBJECT
public:
    /// Faults that are named here; the command line names more.
    static constexpr int namedAtMost = 5;

    explicit VerifyStrip(QWidget *parent = nullptr);

    void showReport(const ChainReport &report);
    void showError(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();

    ChainReport m_report;
    QString m_error;
    QLabel *m_icon;
    QLabel *m_verdict;
    MutedLabel *m_about;
    CopyButton *m_copy;
    QPushButton *m_close;
};

} // namespace Gatehouse::Ui
