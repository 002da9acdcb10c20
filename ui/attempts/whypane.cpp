// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/whypane.h"

#include "attempts/attemptfacts.h"
#include "attempts/outcomelook.h"
#include "attempts/steplist.h"
#include "attempts/whysteps.h"
#include "common/badge.h"
#include "common/clientnames.h"
#include "common/copybutton.h"
#include "common/flowlayout.h"
#include "common/fonts.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int narrowest = 352;

/// What to call a client in a sentence.
QString nameOf(ClientNames &names, const LoginAttempt &attempt)
{
    return attempt.clientId ? names.name(*attempt.clientId) : QString();
}

} // namespace

WhyPane::WhyPane(ClientNames &names, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_outcome(new BadgeLabel)
    , m_steps(new StepList)
{
    setObjectName(u"whyPane"_s);
    setAccessibleName(tr("Why the attempt was answered so"));
    setMinimumWidth(narrowest);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot());
    m_stack = new ListStack(content);
    m_stack->showEmpty(u"info"_s, tr("No attempt chosen"),
                       tr("Choose one in the table to see why it was answered as it was."));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(Theme::grid);
    outer->addWidget(buildHead());
    outer->addWidget(m_stack, 1);
    connect(&names, &ClientNames::changed, this, [this](qint64 id) {
        if (m_attempt && m_attempt->clientId == id) {
            showSteps();
            showFacts();
        }
    });
}

QWidget *WhyPane::buildHead()
{
    m_outcome->setObjectName(u"whyOutcome"_s);
    m_outcome->hide();
    auto *close = new QToolButton;
    close->setObjectName(u"whyClose"_s);
    close->setIcon(Icons::line(u"close"_s));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, &WhyPane::closed);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(headingLabel(tr("Why")));
    row->addWidget(m_outcome);
    row->addStretch(1);
    row->addWidget(close);
    return head;
}

QWidget *WhyPane::buildBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(Theme::grid + 4, Theme::grid + 4, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    m_steps->setObjectName(u"whySteps"_s);
    column->addWidget(m_steps);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    column->addSpacing(Theme::grid / 2);
    column->addWidget(line);
    column->addSpacing(Theme::grid / 2);

    column->addWidget(buildFacts());
    column->addStretch(1);

    auto *area = new QScrollArea;
    area->setObjectName(u"whyArea"_s);
    area->setAccessibleName(tr("Steps and facts"));
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::TabFocus); // its keys scroll it
    area->viewport()->setBackgroundRole(QPalette::Base);
    body->setBackgroundRole(QPalette::Base);
    return area;
}

QWidget *WhyPane::buildFacts()
{
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Theme::grid);
    grid->setVerticalSpacing(Theme::grid - 2);
    m_factGrid = grid;
    grid->setColumnStretch(1, 1);
    QList<QLabel *> names;
    for (const AttemptFact &fact : attemptFacts({}, {})) {
        const int row = int(m_facts.size());
        auto *value = new QLabel;
        value->setObjectName(u"whyFact%1"_s.arg(row));
        value->setAccessibleName(fact.name);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        names.append(new MutedLabel(fact.name));
        names.last()->setObjectName(u"whyFactName%1"_s.arg(row));
        grid->addWidget(names.last(), row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        m_facts.append(value);
    }
    auto *copy = new CopyButton(tr("Copy the request id"),
                                [this] { return m_attempt ? m_attempt->requestId : QString(); });
    copy->setObjectName(u"whyCopyRequest"_s);
    grid->addWidget(copy, int(m_facts.size()) - 1, 2, Qt::AlignTop);
    for (QLabel *label : {names.last(), m_facts.last()}) // their first line is the button's middle
        label->setMinimumHeight(copy->sizeHint().height());
    return facts;
}

QWidget *WhyPane::buildFoot()
{
    auto *foot = new QWidget;
    foot->setObjectName(u"whyAnswers"_s);
    auto *flow = new FlowLayout(Theme::grid, foot);
    for (const Answer answer : allAnswers) {
        auto *button = new QPushButton(Icons::line(answerIcon(answer)), {});
        button->setObjectName(u"why-"_s + answerName(answer));
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, answer] { Q_EMIT answered(answer); });
        flow->addWidget(button);
        m_answers.insert(answer, button);
    }
    return foot;
}

void WhyPane::setAttempt(const LoginAttempt &attempt)
{
    if (m_attempt == attempt)
        return;
    m_attempt = attempt;
    m_outcome->setBadge(outcomeBadge(attempt));
    m_outcome->show();
    showSteps();
    showFacts();
    showAnswers();
    m_stack->showContent();
}

void WhyPane::showSteps()
{
    m_steps->setSteps(whySteps(*m_attempt, nameOf(m_names, *m_attempt)));
    m_factGrid->setColumnMinimumWidth(0,
                                      m_steps->textLeft() - Theme::grid); // in one line with them
}

void WhyPane::showFacts()
{
    const QList<AttemptFact> facts = attemptFacts(*m_attempt, nameOf(m_names, *m_attempt));
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_facts[i]->setText(facts[i].value.isEmpty() ? u"–"_s : facts[i].value);
        m_facts[i]->setFont(facts[i].isCode ? Fonts::monospace(font()) : font());
        // As high as the first line of the value, whatever that font's height is.
        QWidget *name = m_factGrid->itemAtPosition(int(i), 0)->widget();
        name->setMinimumHeight(
            std::max(m_facts[i]->minimumHeight(), m_facts[i]->fontMetrics().height()));
    }
}

void WhyPane::showAnswers()
{
    const QList<Answer> fitting = mendingAnswersTo(*m_attempt);
    for (const Answer answer : allAnswers) {
        QPushButton *button = m_answers.value(answer);
        button->setText(answerText(answer, *m_attempt));
        button->setAccessibleName(button->text());
        button->setVisible(fitting.contains(answer));
    }
}

} // namespace Gatehouse::Ui
