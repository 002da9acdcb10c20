// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QTimer>

namespace Gatehouse::Ui {

class EmptyState;

/// A list in one of its four states: its content, loading (shown only after 150 ms, so that a quick
/// answer never flickers), empty, or failed with a retry.
class ListStack final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Takes ownership of the content.
    explicit ListStack(QWidget *content, QWidget *parent = nullptr);

    void showContent();
    void showLoading();
    void showEmpty(const QString &icon, const QString &title, const QString &text,
                   const QString &action = {});
    void showError(const QString &text);

    bool isFailed() const;

Q_SIGNALS:
    void retried();
    void emptyActivated();

private:
    void turnTo(QWidget *page);

    QWidget *m_content;
    EmptyState *m_loading;
    EmptyState *m_empty;
    EmptyState *m_error;
    QTimer m_patience;
};

} // namespace Gatehouse::Ui
