// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/timepopup.h"

#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

TimePopup::TimePopup(const TimeChoice &time, QWidget *parent)
    : FilterPopup(tr("Made when"), parent)
    , m_since(new QLineEdit(time.since ? localTimeText(*time.since) : QString()))
    , m_until(new QLineEdit(time.until ? localTimeText(*time.until) : QString()))
{
    setObjectName(u"timePopup"_s);
    addLengths(time);
    addMoments();
    addFoot();
    check();
}

void TimePopup::addLengths(const TimeChoice &time)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(Theme::grid);
    int cell = 0;
    for (const std::chrono::minutes length :
         {15min, 60min, 24 * 60min, 7 * 24 * 60min, 30 * 24 * 60min}) {
        const TimeChoice choice{.last = length};
        auto *button = new QPushButton(timeChoiceText(choice, displayNow()));
        button->setObjectName(u"filterLast%1"_s.arg(length.count()));
        button->setAccessibleName(button->text());
        button->setCheckable(true);
        button->setChecked(choice == time);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            Q_EMIT chosen(choice);
            close();
        });
        grid->addWidget(button, cell / 2, cell % 2);
        if (cell++ == 0)
            button->setFocus();
    }
    column()->addLayout(grid);
}

void TimePopup::addMoments()
{
    column()->addSpacing(Theme::grid);
    auto *form = new QFormLayout;
    form->setSpacing(Theme::grid);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [&](QLineEdit *field, const QString &label, const QString &objectName) {
        field->setObjectName(objectName);
        field->setAccessibleName(label);
        field->setPlaceholderText(localTimeText(displayNow()));
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &TimePopup::check);
    };
    add(m_since, tr("From"), u"filterSince"_s);
    add(m_until, tr("Before"), u"filterUntil"_s);
    column()->addLayout(form);
    auto *zone = new MutedLabel(tr("Local time, %1").arg(zoneText(displayNow())));
    column()->addWidget(zone);
}

Result<TimeChoice> TimePopup::typed() const
{
    TimeChoice choice;
    for (const bool from : {true, false}) {
        const QString text = (from ? m_since : m_until)->text().trimmed();
        if (text.isEmpty())
            continue;
        const auto moment = parseLocalTime(text, displayNow());
        if (!moment)
            return moment.error();
        (from ? choice.since : choice.until) = *moment;
    }
    if (choice.since && choice.until && *choice.since >= *choice.until)
        return Error{Error::Kind::Invalid,
                     tr("The end is not after the beginning. Choose a later end.")};
    return choice;
}

void TimePopup::check()
{
    const auto choice = typed();
    applyButton()->setEnabled(choice && !choice->isEmpty());
    showFault(choice ? QString() : choice.error().message);
}

void TimePopup::apply()
{
    const auto choice = typed();
    if (!choice || choice->isEmpty())
        return;
    Q_EMIT chosen(*choice);
    close();
}

} // namespace Gatehouse::Ui
