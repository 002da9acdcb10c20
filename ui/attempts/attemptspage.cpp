// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptspage.h"

#include "attempts/outcomefilterbutton.h"
#include "common/clientnames.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/searchfield.h"
#include "common/tableview.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr auto columnsKey = "attempts/columns"_L1;
constexpr auto outcomesKey = "attempts/outcomes"_L1;

} // namespace

AttemptsPage::AttemptsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                           ClientNames &names, QWidget *parent)
    : Page(parent)
    , m_model(names)
    , m_tail(services.admin, services.feed, m_model)
{
    Q_UNUSED(navigator)
    Q_UNUSED(toaster)
    setObjectName(u"attemptsPage"_s);
    build();
    connect(&m_tail, &AttemptsTail::reloaded, this, [this] {
        showState();
        setFollowing(true);
        m_table->scrollToBottom();
    });
    connect(&m_tail, &AttemptsTail::appended, this, [this] {
        showState();
        if (m_following)
            m_table->scrollToBottom();
    });
    connect(&m_tail, &AttemptsTail::failed, this,
            [this](const Error &error) { m_stack->showError(error.message); });
    connect(&m_tail, &AttemptsTail::olderLoaded, this, &AttemptsPage::keepPlace);
    connect(&m_tail, &AttemptsTail::waitingChanged, this, &AttemptsPage::showWaiting);
    connect(&services.feed, &Admin::AttemptFeed::recovered, this, &AttemptsPage::refresh);
    restore();
    m_stack->showLoading();
    m_tail.reload();
}

AttemptsPage::~AttemptsPage()
{
    QSettings settings;
    m_table->saveColumns(settings, columnsKey);
    QVariantList outcomes;
    for (int outcome : m_outcomes->outcomes())
        outcomes.append(outcome);
    settings.setValue(outcomesKey, outcomes);
}

QString AttemptsPage::title() const
{
    return tr("Attempts");
}

QString AttemptsPage::iconName() const
{
    return u"attempts"_s;
}

void AttemptsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AttemptsPage::refresh()
{
    m_stack->showLoading();
    m_tail.reload();
}

bool AttemptsPage::isPaused() const
{
    return m_pause->isChecked();
}

void AttemptsPage::showFiltered(const AttemptFilter &filter)
{
    m_outcomes->setOutcomes(filter.outcomes);
    m_search->setText(filter.text);
    m_stack->showLoading();
    m_tail.setFilter(filter);
}

void AttemptsPage::build()
{
    m_search = new SearchField(tr("Search key, address, agent or request id"));
    m_search->setObjectName(u"attemptsSearch"_s);
    m_outcomes = new OutcomeFilterButton;
    m_outcomes->setObjectName(u"attemptsOutcomes"_s);
    m_pause = new QPushButton(Icons::line(u"pause"_s), tr("Pause"));
    m_pause->setObjectName(u"attemptsPause"_s);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Stop or resume following (Space)"));
    m_pause->setAccessibleName(tr("Pause following"));
    buildTable();
    m_state = new MutedLabel;
    m_state->setObjectName(u"attemptsState"_s);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(Theme::grid);
    tools->addWidget(headingLabel(title()));
    tools->addStretch(1);
    m_search->setFixedWidth(300);
    tools->addWidget(m_search);
    tools->addWidget(m_outcomes);
    tools->addWidget(m_pause);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, Theme::grid);
    column->setSpacing(2 * Theme::grid);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_state);
    column->setSpacing(Theme::grid + 4);

    connect(m_search, &SearchField::searched, this, &AttemptsPage::applyFilter);
    connect(m_outcomes, &OutcomeFilterButton::outcomesChanged, this, &AttemptsPage::applyFilter);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        m_pause->setText(paused ? tr("Resume") : tr("Pause"));
        m_pause->setIcon(Icons::line(paused ? u"play"_s : u"pause"_s));
        updateHold();
        showState();
    });
    setFocusProxy(m_table);
    connect(m_stack, &ListStack::retried, this, &AttemptsPage::refresh);
    connect(m_stack, &ListStack::emptyActivated, this, [this] {
        m_search->clear();
        m_outcomes->setOutcomes({});
        applyFilter();
    });
}

void AttemptsPage::buildTable()
{
    m_table = new TableView;
    m_table->setObjectName(u"attemptsTable"_s);
    m_table->setAccessibleName(tr("Attempts"));
    m_table->setModel(&m_model);
    m_table->setStretchColumn(AttemptsModel::ClientColumn);
    m_stack = new ListStack(m_table);
    m_stack->setObjectName(u"attemptsStack"_s);

    m_jump = new QPushButton(Icons::line(u"arrow-down"_s, QPalette::HighlightedText), {}, m_table);
    m_jump->setObjectName(u"attemptsJump"_s);
    m_jump->setProperty("kind", u"primary"_s);
    m_jump->setAccessibleName(tr("Jump to the newest attempt"));
    m_jump->hide();
    m_table->viewport()->installEventFilter(this);
    connect(m_jump, &QPushButton::clicked, this, &AttemptsPage::jumpToEnd);

    auto *space = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { m_pause->toggle(); });
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &AttemptsPage::scrolled);
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_following)
            bar->setValue(bar->maximum()); // a smaller window still shows the newest
    });
}

void AttemptsPage::restore()
{
    const QSettings settings;
    if (!m_table->restoreColumns(settings, columnsKey)) {
        constexpr std::array widths{104, 164, 150, 184, 132, 72, 58, 80};
        for (int column = 0; column < int(widths.size()); ++column)
            m_table->setColumnWidth(column, widths[size_t(column)]);
    }
    QSet<int> outcomes;
    const QVariantList saved = settings.value(outcomesKey).toList();
    for (const QVariant &outcome : saved)
        outcomes.insert(outcome.toInt());
    m_outcomes->setOutcomes(outcomes);
    AttemptFilter filter;
    filter.outcomes = outcomes;
    m_tail.setFilter(filter);
}

void AttemptsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        m_pause->toggle();
        return;
    }
    Page::keyPressEvent(event);
}

bool AttemptsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        placeJump();
    return Page::eventFilter(watched, event);
}

void AttemptsPage::applyFilter()
{
    AttemptFilter filter;
    filter.text = m_search->text().trimmed();
    filter.outcomes = m_outcomes->outcomes();
    if (filter == m_tail.filter())
        return;
    m_stack->showLoading();
    m_tail.setFilter(filter);
}

void AttemptsPage::setFollowing(bool following)
{
    m_following = following;
    updateHold();
}

void AttemptsPage::updateHold()
{
    m_tail.setHeld(isPaused() || !m_following);
}

void AttemptsPage::scrolled(int value)
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool atEnd = value >= bar->maximum();
    if (atEnd != m_following) {
        setFollowing(atEnd);
        showState();
    }
    if (!m_following && value < 10 * Theme::rowHeight)
        m_tail.loadOlder();
}

void AttemptsPage::jumpToEnd()
{
    m_pause->setChecked(false);
    setFollowing(true);
    m_table->scrollToBottom();
    m_table->setFocus(Qt::OtherFocusReason);
}

void AttemptsPage::keepPlace(int insertedAbove)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    const int value = bar->value();
    m_table->doItemsLayout(); // so that the range knows of the new rows
    bar->setValue(value + insertedAbove * Theme::rowHeight);
    showState();
}

void AttemptsPage::showState()
{
    if (m_model.rowCount() > 0)
        m_stack->showContent();
    else if (m_tail.filter().isEmpty())
        m_stack->showEmpty(u"attempts"_s, tr("No attempts yet"),
                           tr("Every login appears here the moment it is answered. Try one with a "
                              "client's key and secret."));
    else
        m_stack->showEmpty(u"search"_s, tr("Nothing matches"),
                           tr("No attempt on record fits this filter. New ones that do will "
                              "appear here."),
                           tr("Clear the filter"));

    const QString rows = QLocale().toString(m_model.rowCount());
    QString text = isPaused()     ? tr("Paused · %1 shown").arg(rows)
                   : !m_following ? tr("Standing still while scrolled up · %1 shown").arg(rows)
                                  : tr("Live · %1 shown").arg(rows);
    if (m_tail.leftOut() > 0)
        text += tr(" · %1 came too fast to show and are on record")
                    .arg(QLocale().toString(m_tail.leftOut()));
    m_state->setText(text);
}

void AttemptsPage::showWaiting(qint64 count)
{
    m_jump->setVisible(count > 0 && (isPaused() || !m_following));
    m_jump->setText(tr("%1 new").arg(QLocale().toString(count)));
    placeJump();
}

void AttemptsPage::placeJump()
{
    const QSize size = m_jump->sizeHint();
    const QRect area = m_table->viewport()->geometry();
    // At the left: the lower right is where toasts are.
    m_jump->setGeometry(area.left() + 2 * Theme::grid,
                        area.bottom() - size.height() - 2 * Theme::grid, size.width(),
                        size.height());
    m_jump->raise();
}

} // namespace Gatehouse::Ui
