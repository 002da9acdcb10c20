// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/outcomefilterbutton.h"

#include "attempts/outcomelook.h"
#include "common/icons.h"
#include "domain/outcome.h"

#include <QCheckBox>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

OutcomeFilterButton::OutcomeFilterButton(QWidget *parent)
    : QPushButton(parent)
{
    setIcon(Icons::line(u"filter"_s));
    auto *menu = new QMenu(this);
    menu->setObjectName(u"outcomesMenu"_s);
    for (Outcome outcome : allOutcomes) {
        const Badge badge = outcomeBadge(outcome);
        auto *box = new QCheckBox(badge.text);
        box->setObjectName(u"outcome-"_s + toString(outcome));
        box->setIcon(Icons::line(badge.icon));
        box->setAccessibleName(badge.text);
        auto *action = new QWidgetAction(menu);
        auto *holder = new QWidget;
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(12, 4, 16, 4);
        layout->addWidget(box);
        action->setDefaultWidget(holder);
        menu->addAction(action);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            describe();
            Q_EMIT outcomesChanged();
        });
    }
    menu->addSeparator();
    QAction *all = menu->addAction(tr("Show all outcomes"));
    all->setObjectName(u"outcomesAll"_s);
    connect(all, &QAction::triggered, this, [this] {
        setOutcomes({});
        Q_EMIT outcomesChanged();
    });
    setMenu(menu);
    describe();
}

QSet<int> OutcomeFilterButton::outcomes() const
{
    QSet<int> ticked;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->isChecked())
            ticked.insert(int(allOutcomes[size_t(i)]));
    return ticked;
}

void OutcomeFilterButton::setOutcomes(const QSet<int> &outcomes)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(outcomes.contains(int(allOutcomes[size_t(i)])));
    }
    describe();
}

void OutcomeFilterButton::describe()
{
    QStringList names;
    for (const QCheckBox *box : std::as_const(m_boxes))
        if (box->isChecked())
            names.append(box->text());
    setText(names.isEmpty()     ? tr("All outcomes")
            : names.size() == 1 ? names.first()
                                : tr("%1 outcomes").arg(names.size()));
    setToolTip(names.isEmpty() ? tr("Choose which outcomes to show") : names.join(u", "_s));
    setAccessibleName(tr("Outcomes shown: %1").arg(text()));
}

} // namespace Gatehouse::Ui
