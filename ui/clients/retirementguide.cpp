// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/retirementguide.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/styledraw.h"
#include "common/timelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 20;

} // namespace

RetirementGuide::RetirementGuide(QWidget *parent)
    : QFrame(parent)
    , m_retire(new QPushButton(tr("Retire the old secret")))
    , m_end(new MutedLabel)
{
    setObjectName(u"retirementGuide"_s);
    setAccessibleName(tr("From the old secret to the new one"));
    auto *title = new QLabel(tr("Change over to the new secret"));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto *steps = new QGridLayout;
    steps->setHorizontalSpacing(Theme::grid);
    steps->setVerticalSpacing(Theme::grid);
    steps->setColumnStretch(1, 1);
    for (int i = 0; i < 3; ++i) {
        const Line line{new QLabel, new QLabel};
        line.mark->setFixedSize(iconSize, iconSize);
        line.text->setObjectName(u"retirementStep-%1"_s.arg(i + 1));
        line.text->setTextFormat(Qt::PlainText);
        line.text->setWordWrap(true);
        line.text->setMinimumHeight(iconSize);
        steps->addWidget(line.mark, i, 0, Qt::AlignTop);
        steps->addWidget(line.text, i, 1);
        m_lines.append(line);
    }
    m_retire->setObjectName(u"retirementRetire"_s);
    m_retire->setAccessibleName(m_retire->text());
    m_end->setObjectName(u"retirementEnd"_s);
    m_end->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Theme::grid);
    foot->addWidget(m_end, 1);
    foot->addWidget(m_retire);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid + 4);
    column->addWidget(title);
    column->addLayout(steps);
    column->addLayout(foot);
    connect(m_retire, &QPushButton::clicked, this, &RetirementGuide::retireRequested);
}

void RetirementGuide::setRetirement(const Retirement &retirement, Timestamp now)
{
    m_shown = retirement;
    const QList<Retirement::Step> steps = retirement.steps(now);
    bool isNext = true;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool done = steps[i].isDone;
        const bool current = !done && std::exchange(isNext, done);
        const QString icon = done ? u"check-circle"_s : current ? u"play"_s : u"clock"_s;
        const Tone tone = done ? Tone::Success : current ? Tone::Accent : Tone::Neutral;
        m_lines[i].mark->setPixmap(
            Icons::pixmap(icon, Theme::tone(tone, palette()).text, iconSize, devicePixelRatioF()));
        m_lines[i].text->setText(tr("%1. %2").arg(i + 1).arg(steps[i].text));
        m_lines[i].text->setAccessibleName(done ? tr("Done: %1").arg(steps[i].text)
                                                : steps[i].text);
    }
    const bool silent = retirement.isOldSilent();
    m_retire->setProperty("kind", silent ? u"success"_s : QString());
    m_retire->setIcon(silent ? Icons::toned(u"check"_s, Tone::Success) : Icons::line(u"ban"_s));
    m_retire->update();
    const auto end = retirement.older().expiresAt;
    m_end->setText(end ? tr("It ends by itself: %1.").arg(momentText(*end, now)) : QString());
    m_end->setToolTip(end ? momentTip(*end) : QString());
}

void RetirementGuide::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown)
        setRetirement(Retirement(*m_shown), displayNow()); // the marks are pictures
}

void RetirementGuide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    StyleDraw::rounded(&painter, rect(), palette().color(QPalette::Base),
                       QPen(Theme::border(palette()), 1), Theme::radius);
}

} // namespace Gatehouse::Ui
