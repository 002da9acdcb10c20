// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QLabel>

namespace Gatehouse::Ui {

/// Text in the palette's secondary colour; follows a switch between light and dark.
class MutedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit MutedLabel(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();
};

/// A page's or card's heading.
QLabel *headingLabel(const QString &text, QWidget *parent = nullptr);

/// What is wrong with a field, or that it is well; takes its place only while it has a text.
class FieldMessage final : public QLabel
{
    Q_OBJECT
public:
    explicit FieldMessage(QWidget *parent = nullptr);

    void showError(const QString &text);
    void showWarning(const QString &text);
    void showNote(const QString &text);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();
    void say(const QString &text, Tone tone);
    Tone m_tone = Tone::Neutral;
};

} // namespace Gatehouse::Ui
