// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/chorelist.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/timelabel.h"
#include "overview/choretext.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 20;
constexpr int stateHeight = 168;
constexpr int leastWidth = 320;

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(120);
    return label;
}

} // namespace

ChoreList::ChoreList(QWidget *parent)
    : Panel(parent)
    , m_title(headingLabel(tr("Things to do")))
    , m_rows(new QWidget)
    , m_stack(new ListStack(m_rows))
{
    setObjectName(u"chores"_s);
    setAccessibleName(tr("Things to do"));
    column()->addWidget(m_title);
    column()->addWidget(m_stack);
    column()->addStretch();
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::grid + 4);
    m_stack->setMinimumWidth(leastWidth); // its states would have more
    m_stack->setFixedHeight(stateHeight);
    m_stack->showLoading();
    connect(m_stack, &ListStack::retried, this, &ChoreList::retried);
}

void ChoreList::setChores(const QList<Admin::Chore> &chores)
{
    // What has the focus stays as long as nothing has changed.
    const bool same = m_isShown && chores == m_chores;
    m_chores = chores;
    m_isShown = true;
    if (!same)
        rebuild();
}

void ChoreList::showError(const QString &text)
{
    m_isShown = false;
    m_stack->setFixedHeight(stateHeight);
    m_stack->showError(text);
}

// The icons are drawn in the colours of the palette.
void ChoreList::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isShown)
        rebuild();
}

void ChoreList::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    if (m_isShown && !m_chores.isEmpty())
        fitHeight();
}

// A stack takes the height of its pages' size hints, which is too low for text that wraps.
void ChoreList::fitHeight()
{
    const QMargins margins = column()->contentsMargins();
    m_stack->setFixedHeight(m_rows->heightForWidth(width() - margins.left() - margins.right()));
}

void ChoreList::rebuild()
{
    qDeleteAll(m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_title->setText(m_chores.isEmpty() ? tr("Things to do")
                                        : tr("%n things to do", nullptr, int(m_chores.size())));
    if (m_chores.isEmpty()) {
        m_stack->setFixedHeight(stateHeight);
        m_stack->showEmpty(u"check-circle"_s, tr("Nothing to do"),
                           tr("No secret or whitelist needs a look."));
        return;
    }
    QList<Admin::Chore> kind;
    for (const Admin::Chore &chore : std::as_const(m_chores)) {
        if (!kind.isEmpty() && kind.first().kind != chore.kind) {
            addKind(kind);
            kind.clear();
        }
        kind.append(chore);
    }
    addKind(kind);
    // Qt shows what is added to a visible layout a turn later, and until then it has no height.
    const auto rows = m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *row : rows)
        row->show();
    m_stack->showContent();
    fitHeight();
}

void ChoreList::addKind(const QList<Admin::Chore> &chores)
{
    const int kind = int(chores.first().kind);
    const int most = m_unfolded.contains(kind) ? int(chores.size()) : shownOfAKind;
    // One more takes no more room than the button that would show it.
    const int shown = chores.size() <= most + 1 ? int(chores.size()) : most;
    for (int i = 0; i < shown; ++i)
        m_rows->layout()->addWidget(row(chores[i], i));
    if (shown == chores.size())
        return;
    auto *more =
        new QPushButton(ChoreText::moreText(chores.first().kind, int(chores.size()) - shown));
    more->setObjectName(u"choreMore-%1"_s.arg(kind));
    more->setAutoDefault(false);
    connect(more, &QPushButton::clicked, this, [this, kind] {
        m_unfolded.insert(kind);
        QMetaObject::invokeMethod(this, &ChoreList::rebuild, Qt::QueuedConnection);
    });
    m_rows->layout()->addWidget(more);
}

QWidget *ChoreList::row(const Admin::Chore &chore, int number)
{
    auto *icon = new QLabel;
    icon->setPixmap(Icons::pixmap(ChoreText::iconName(chore.kind),
                                  Theme::tone(ChoreText::tone(chore), palette()).text, iconSize,
                                  devicePixelRatioF()));
    const QString text = ChoreText::sentence(chore, displayNow());
    auto *sentence = wrapped(new QLabel(text));
    auto *advice = wrapped(new MutedLabel(ChoreText::advice(chore)));
    auto *button = new QPushButton(ChoreText::actionName(chore));
    button->setObjectName(u"chore-%1-%2"_s.arg(int(chore.kind)).arg(number));
    button->setAccessibleName(tr("%1: %2").arg(button->text(), text));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, chore] { Q_EMIT chosen(chore); });

    return panelLine(icon, sentence, advice, button);
}

} // namespace Gatehouse::Ui
