// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/labels.h"

#include "common/fonts.h"
#include "common/theme.h"

#include <QApplication>
#include <QEvent>

namespace Gatehouse::Ui {

namespace {

void setInk(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    recolor();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void MutedLabel::recolor()
{
    setInk(this, Theme::muted(QApplication::palette()));
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Fonts::heading(label->font()));
    return label;
}

FieldMessage::FieldMessage(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
}

void FieldMessage::showError(const QString &text)
{
    say(text, Tone::Danger);
}

void FieldMessage::showWarning(const QString &text)
{
    say(text, Tone::Warning);
}

void FieldMessage::showNote(const QString &text)
{
    say(text, Tone::Neutral);
}

void FieldMessage::say(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    recolor();
    show();
}

void FieldMessage::clear()
{
    QLabel::clear();
    hide();
}

void FieldMessage::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void FieldMessage::recolor()
{
    const QPalette palette = QApplication::palette();
    setInk(this,
           m_tone == Tone::Neutral ? Theme::muted(palette) : Theme::tone(m_tone, palette).text);
}

} // namespace Gatehouse::Ui
