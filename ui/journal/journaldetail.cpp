// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaldetail.h"

#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "journal/journaltext.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int nameWidth = 120;

QLabel *cell(QLabel *label, const QString &name = {})
{
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (name.isEmpty())
        label->setFixedWidth(nameWidth);
    else // rather than widen the pane
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

JournalDetail::JournalDetail(QWidget *parent)
    : QWidget(parent)
    , m_what(headingLabel({}))
    , m_who(new MutedLabel)
    , m_changes(new QWidget)
{
    setObjectName(u"journalDetail"_s);
    m_what->setObjectName(u"journalWhat"_s);
    m_what->setWordWrap(true);
    m_who->setObjectName(u"journalWho"_s);
    m_who->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, Theme::grid, 0, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_what);
    column->addWidget(m_who);
    column->addWidget(m_changes);
    column->addStretch();
    setEntry(nullptr);
}

void JournalDetail::setEntry(const JournalEntry *entry)
{
    delete m_changes->layout();
    qDeleteAll(m_changes->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    if (!entry) {
        m_what->clear();
        m_who->setText(tr("Choose an entry to see what was before and after."));
        return;
    }
    m_what->setText(entry->subject.isEmpty() ? JournalText::action(*entry)
                                             : tr("%1: %2").arg(JournalText::action(*entry),
                                                                JournalText::subject(*entry)));
    const QString moment = fullMomentText(entry->time);
    m_who->setText(
        entry->place
            ? tr("By %1, %2, %3").arg(JournalText::who(*entry), JournalText::where(*entry), moment)
            : tr("By another program than Gatehouse, %1").arg(moment));
    auto *grid = new QGridLayout(m_changes);
    grid->setContentsMargins(0, Theme::grid, 0, 0);
    grid->setHorizontalSpacing(2 * Theme::grid);
    grid->setVerticalSpacing(Theme::grid);
    grid->setColumnStretch(1, 1);
    const auto changes = JournalText::changes(*entry);
    const bool isChange = !entry->before.isEmpty() && !entry->after.isEmpty();
    for (int i = 0; i < int(changes.size()); ++i) {
        const auto &change = changes.at(i);
        const QString there = entry->after.isEmpty() ? change.before : change.after;
        const bool stands = isChange && !change.isDifferent;
        const QString text =
            isChange && change.isDifferent ? u"%1 → %2"_s.arg(change.before, change.after) : there;
        grid->addWidget(cell(new MutedLabel(change.name)), i, 0);
        grid->addWidget(
            cell(stands ? new MutedLabel(text) : new QLabel(text), u"journalValue-%1"_s.arg(i)), i,
            1);
    }
}

} // namespace Gatehouse::Ui
