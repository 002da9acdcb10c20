// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace Gatehouse::Ui {

class MutedLabel;

/// One setting on the page: its name at the left, its control, and a sentence that says what it
/// does. A bar at the edge marks what is changed and not applied.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    static constexpr int nameWidth = 168;

    /// Takes ownership of the control. An empty name leaves its place empty, for a control that
    /// says it itself.
    SettingRow(const QString &name, QWidget *control, const QString &about,
               QWidget *parent = nullptr);

    /// What it is called; the control's own words where it has no name.
    QString title() const;
    /// What else a person may look for when they mean it.
    const QStringList &aliases() const { return m_aliases; }
    void setAliases(const QStringList &aliases) { m_aliases = aliases; }
    /// To the control.
    virtual void takeFocus();

    /// Whether each of the words occurs in what the row says.
    bool mentions(const QStringList &words) const;

protected:
    QWidget *control() const { return m_control; }
    /// Puts something at the right of the control, or of the sentence below it, or below both.
    void addBeside(QWidget *widget);
    void addBesideAbout(QWidget *widget);
    void addBelow(QWidget *widget);
    void setMarked(bool marked);

    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *m_grid;
    QHBoxLayout *m_line;
    QHBoxLayout *m_aboutLine;
    QWidget *m_control;
    QLabel *m_name;
    MutedLabel *m_about;
    QStringList m_aliases;
    bool m_marked = false;
};

} // namespace Gatehouse::Ui
