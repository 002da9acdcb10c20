// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace Gatehouse::Ui {

/// The pages at the window's left edge, one button each. Arrow keys move between them.
class Navigation final : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    /// The index is the order of adding.
    void addEntry(const QString &icon, const QString &title, const QString &objectName);
    /// Icons alone, for a narrow window; titles move into tooltips.
    void setCompact(bool compact);
    void setCurrent(int index);
    int current() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_wide; // with its titles shown
    bool m_compact = false;
    QButtonGroup *m_buttons;
    QVBoxLayout *m_column;
};

} // namespace Gatehouse::Ui
