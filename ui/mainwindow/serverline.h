// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

struct Badge;
class BadgeLabel;
class CopyButton;
class ServerHandle;

/// The server's state as one line: a coloured dot with its word, the base URL to copy, start or
/// stop.
class ServerLine final : public QFrame
{
    Q_OBJECT
public:
    /// `server` must outlive it.
    explicit ServerLine(ServerHandle &server, QWidget *parent = nullptr);

    /// A word that stays, about what this window is.
    void setRemark(const Badge &remark);
    /// The button that starts and stops, at the right end.
    const QWidget *toggle() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();

    ServerHandle &m_server;
    QWidget *m_dot;
    QLabel *m_state;
    QLabel *m_url;
    CopyButton *m_copy;
    BadgeLabel *m_remark;
    QPushButton *m_toggle;
};

} // namespace Gatehouse::Ui
