// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/failingpanel.h"

#include "attempts/outcomelook.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "overview/bardelegate.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int fewestRows = 5; // what an empty list takes the room of
constexpr int leastWidth = 320;
constexpr int leastOutcome = 128;
constexpr int leastWho = 120; // most of an IPv4 address; before it the outcome is elided

} // namespace

FailingPanel::FailingPanel(FailingModel::Who who, QWidget *parent)
    : Panel(parent)
    , m_model(who)
    , m_table(new TableView)
    , m_stack(new ListStack(m_table))
    , m_note(new MutedLabel)
{
    const bool isAddress = who == FailingModel::Who::Address;
    setObjectName(isAddress ? u"failingAddressPanel"_s : u"failingKeyPanel"_s);
    const QString title = isAddress ? tr("Failing addresses") : tr("Failing keys");
    m_table->setObjectName(isAddress ? u"failingAddresses"_s : u"failingKeys"_s);
    m_table->setAccessibleName(title);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setStretchColumn(FailingModel::WhoColumn);
    m_table->setItemDelegateForColumn(FailingModel::FailuresColumn, new BarDelegate(m_table));
    m_table->fitColumn(FailingModel::LatestColumn, 92);
    m_table->fitColumn(FailingModel::FailuresColumn, 72);
    m_stack->setMinimumWidth(leastWidth); // its states would have more
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setToolTip(tr("Double click, or Enter, shows the attempts"));
    m_note->setWordWrap(true);
    m_note->hide();
    column()->addWidget(headingLabel(title));
    column()->addWidget(m_stack, 1);
    column()->addWidget(m_note);
    column()->addStretch(); // of two side by side the shorter one begins at the same height

    const auto open = [this](const QModelIndex &index) {
        Q_EMIT attemptsRequested(m_model.filter(index.row()));
    };
    connect(m_table, &TableView::opened, this, open);
    connect(m_table, &QAbstractItemView::doubleClicked, this, open);
}

void FailingPanel::setRows(const QList<Admin::Failing::Row> &rows, Timestamp since,
                           const QString &note, const QString &period)
{
    m_model.setRows(rows, since);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_stack->setFixedHeight(int(std::max<qsizetype>(rows.size(), fewestRows) + 1) *
                            Theme::rowHeight);
    if (rows.isEmpty())
        m_stack->showEmpty(u"check-circle"_s, tr("No failures"),
                           tr("Nobody was refused in %1.").arg(period));
    else
        m_stack->showContent();
}

void FailingPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const int room = m_stack->width() - m_table->columnWidth(FailingModel::LatestColumn) -
                     m_table->columnWidth(FailingModel::FailuresColumn) - leastWho;
    const int widest = std::max(leastOutcome, outcomeColumnWidth(m_table->font()));
    m_table->fitColumn(FailingModel::MostColumn, std::clamp(room, leastOutcome, widest));
}

} // namespace Gatehouse::Ui
