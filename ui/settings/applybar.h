// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;
class LinkButton;

/// The foot of the Settings page while something is changed and not in force: how much, what is in
/// the way, and the two ways out. Takes no room else.
class ApplyBar final : public QFrame
{
    Q_OBJECT
public:
    /// How long applying may take before it is told.
    static constexpr auto patience = std::chrono::seconds(1);

    struct State
    {
        int changes = 0;
        QString obstacle; ///< the label of the first field that cannot be; empty where none is
        QString failure;  ///< why applying failed, where no field can tell; else empty
        bool isBusy = false;

        friend bool operator==(const State &, const State &) = default;
    };

    /// The buttons do what the actions do, which the page has for its keys.
    ApplyBar(QAction *apply, QAction *discard, QWidget *parent = nullptr);

    void showState(const State &state);

Q_SIGNALS:
    void obstacleActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *button(QAction *action, const QString &objectName);

    QLabel *m_count;
    LinkButton *m_obstacle;
    FieldMessage *m_failure;
    QTimer m_patience;
};

} // namespace Gatehouse::Ui
