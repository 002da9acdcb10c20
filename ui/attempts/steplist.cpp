// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/steplist.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QString iconOf(WhyStep::State state)
{
    switch (state) {
    case WhyStep::State::Passed: return u"check-circle"_s;
    case WhyStep::State::Failed: return u"x-circle"_s;
    case WhyStep::State::NotReached: break;
    }
    return u"dash-circle"_s;
}

QColor inkOf(WhyStep::State state, const QPalette &palette)
{
    switch (state) {
    case WhyStep::State::Passed: return Theme::tone(Tone::Success, palette).text;
    case WhyStep::State::Failed: return Theme::tone(Tone::Danger, palette).text;
    case WhyStep::State::NotReached: break;
    }
    return Theme::muted(palette);
}

QString wordOf(WhyStep::State state)
{
    switch (state) {
    case WhyStep::State::Passed: return StepList::tr("passed");
    case WhyStep::State::Failed: return StepList::tr("failed");
    case WhyStep::State::NotReached: break;
    }
    return StepList::tr("not reached");
}

void setInk(QLabel *label, const QColor &ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
}

} // namespace

StepRow::StepRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    for (QLabel *label : {m_title, m_text})
        label->setForegroundRole(QPalette::WindowText); // on a Base ground it would be another's
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    // A line of text may be lower than the icon: their middles meet.
    row->setContentsMargins(iconSize + Theme::grid,
                            std::max(0, (iconSize - fontMetrics().height()) / 2), 0, 0);
    row->setSpacing(Theme::grid);
    row->addWidget(m_title, 0, Qt::AlignTop);
    row->addWidget(m_text, 1, Qt::AlignTop);
    setMinimumHeight(iconSize);
}

void StepRow::setStep(const WhyStep &step)
{
    m_state = step.state;
    m_title->setText(step.title);
    m_text->setText(step.text);
    setAccessibleName(u"%1, %2"_s.arg(step.title, wordOf(step.state)));
    setAccessibleDescription(step.text);
    recolor();
    update();
}

int StepRow::titleWidth() const
{
    return m_title->fontMetrics().horizontalAdvance(m_title->text());
}

void StepRow::setTextLeft(int left)
{
    m_title->setFixedWidth(left - iconSize - 2 * Theme::grid);
}

void StepRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(QPoint(0, 0), Icons::pixmap(iconOf(m_state), inkOf(m_state, palette()),
                                                   iconSize, devicePixelRatioF()));
}

void StepRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void StepRow::recolor()
{
    const QPalette palette = QApplication::palette();
    const QColor text = palette.color(QPalette::WindowText);
    const bool reached = m_state != WhyStep::State::NotReached;
    setInk(m_title, reached ? text : Theme::muted(palette));
    setInk(m_text, m_state == WhyStep::State::Failed ? inkOf(m_state, palette)
                   : reached                         ? text
                                                     : Theme::muted(palette));
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(Theme::grid);
}

void StepList::setSteps(const QList<WhyStep> &steps)
{
    while (m_rows.size() < steps.size()) {
        m_rows.append(new StepRow);
        m_rows.last()->setObjectName(u"whyStep%1"_s.arg(m_rows.size()));
        m_column->addWidget(m_rows.last());
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i < steps.size())
            m_rows[i]->setStep(steps[i]);
        m_rows[i]->setVisible(i < steps.size());
        m_textLeft =
            std::max(m_textLeft, StepRow::iconSize + 2 * Theme::grid + m_rows[i]->titleWidth());
    }
    for (StepRow *row : std::as_const(m_rows))
        row->setTextLeft(m_textLeft);
}

} // namespace Gatehouse::Ui
