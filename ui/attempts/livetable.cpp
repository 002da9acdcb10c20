// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/livetable.h"

#include "common/clientnames.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int roomyWidth = 940;

} // namespace

LiveTable::LiveTable(Admin::AdminService &service, Admin::AttemptFeed &feed, ClientNames &names,
                     QWidget *parent)
    : TableView(parent)
    , m_model(names)
    , m_tail(service, feed, m_model)
    , m_jump(new QPushButton(Icons::line(u"arrow-down"_s, QPalette::HighlightedText), {}, this))
{
    setObjectName(u"attemptsTable"_s);
    setAccessibleName(tr("Attempts"));
    // Before the view and its selection hear of it: they would choose a neighbour instead, batch
    // after batch while a flood pushes out the oldest.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                const int row = currentIndex().row();
                if (row >= first && row <= last)
                    selectionModel()->clear();
            });
    setModel(&m_model);
    setStretchColumn(AttemptsModel::ClientColumn);
    m_jump->setObjectName(u"attemptsJump"_s);
    m_jump->setProperty("kind", u"primary"_s);
    m_jump->setAccessibleName(tr("Jump to the newest attempt"));
    m_jump->hide();
    connect(m_jump, &QPushButton::clicked, this, &LiveTable::jumpToEnd);
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &LiveTable::scrolled);
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_following)
            bar->setValue(bar->maximum()); // a smaller window still shows the newest
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LiveTable::currentChosen);
    followTail();
}

LiveTable::~LiveTable()
{
    const QSignalBlocker quiet(this); // who listens may be gone
    // An empty table is at its end, and would take in what waits while it loses its model.
    verticalScrollBar()->disconnect(this);
    setModel(nullptr); // the model goes before the view does
}

void LiveTable::followTail()
{
    connect(&m_tail, &AttemptsTail::reloaded, this, [this] {
        setFollowing(true);
        scrollToBottom();
        Q_EMIT stateChanged();
    });
    connect(&m_tail, &AttemptsTail::appended, this, [this] {
        if (m_following)
            scrollToBottom();
        Q_EMIT stateChanged();
    });
    connect(&m_tail, &AttemptsTail::olderLoaded, this, &LiveTable::keepPlace);
    connect(&m_tail, &AttemptsTail::waitingChanged, this, &LiveTable::showWaiting);
}

void LiveTable::setPaused(bool paused)
{
    m_paused = paused;
    m_tail.setHeld(m_paused || !m_following);
    showWaiting();
    Q_EMIT stateChanged();
}

void LiveTable::setFollowing(bool following)
{
    m_following = following;
    m_tail.setHeld(m_paused || !m_following);
}

void LiveTable::jumpToEnd()
{
    setPaused(false);
    setFollowing(true);
    scrollToBottom();
    setFocus(Qt::OtherFocusReason);
}

void LiveTable::scrolled(int value)
{
    const bool atEnd = value >= verticalScrollBar()->maximum();
    if (atEnd != m_following) {
        setFollowing(atEnd);
        Q_EMIT stateChanged();
    }
    if (!m_following && value < 10 * Theme::rowHeight)
        m_tail.loadOlder();
}

void LiveTable::keepPlace(int insertedAbove)
{
    const int value = verticalScrollBar()->value();
    doItemsLayout(); // so that the range knows of the new rows
    verticalScrollBar()->setValue(value + insertedAbove * Theme::rowHeight);
    Q_EMIT stateChanged();
}

const LoginAttempt *LiveTable::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? &m_model.at(index.row()) : nullptr;
}

void LiveTable::choose(qint64 attemptId)
{
    const int row = m_model.rowOf(attemptId);
    if (row < 0)
        return;
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                 QItemSelectionModel::Rows);
    setAutoScroll(true);
}

void LiveTable::setCompact(bool compact)
{
    m_compact = compact;
    showColumns();
}

void LiveTable::showColumns()
{
    for (const int column :
         {AttemptsModel::Endpoint, AttemptsModel::Status, AttemptsModel::Duration})
        setColumnHidden(column, m_compact);
    // Where there is little room, a client's name says more than its key.
    setColumnHidden(AttemptsModel::Key, m_compact || width() < roomyWidth);
}

void LiveTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_End)
        setFollowing(true); // first, so that the newest row is there to go to
    // Not every desktop makes a context menu event of these.
    const bool asksForMenu =
        event->key() == Qt::Key_Menu ||
        (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (!asksForMenu || !current()) {
        TableView::keyPressEvent(event);
        return;
    }
    scrollTo(currentIndex());
    Q_EMIT menuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void LiveTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && indexAt(event->pos()).isValid())
        Q_EMIT menuWanted(event->globalPos());
}

void LiveTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    showColumns();
    placeJump();
}

void LiveTable::showWaiting()
{
    m_jump->setVisible(m_tail.waiting() > 0 && (m_paused || !m_following));
    m_jump->setText(tr("%1 new").arg(QLocale().toString(m_tail.waiting())));
    placeJump();
}

void LiveTable::placeJump()
{
    const QSize size = m_jump->sizeHint();
    const QRect area = viewport()->geometry();
    m_jump->setGeometry(area.left() + 2 * Theme::grid,
                        area.bottom() - size.height() - 2 * Theme::grid, size.width(),
                        size.height());
    m_jump->raise();
}

} // namespace Gatehouse::Ui
