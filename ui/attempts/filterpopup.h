// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace Gatehouse::Ui {

class FieldMessage;

/// The small window in which one part of a filter is chosen. Enter takes what is typed, Esc and a
/// click beside it leave things as they were. Deletes itself when it closes.
class FilterPopup : public QFrame
{
    Q_OBJECT
public:
    FilterPopup(const QString &title, QWidget *parent);

    void popUnder(const QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    /// What Enter and the Apply button do.
    virtual void apply() = 0;

    QVBoxLayout *column() const { return m_column; }
    /// What is wrong with the input, and the button to take it; added below what is there.
    void addFoot();
    void showFault(const QString &fault);
    FieldMessage *message() const { return m_message; }
    QPushButton *applyButton() const { return m_apply; }
    void fit();

private:
    QVBoxLayout *m_column;
    FieldMessage *m_message = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace Gatehouse::Ui
