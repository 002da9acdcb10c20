// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/filterbar.h"

#include "attempts/clientpopup.h"
#include "attempts/networkpopup.h"
#include "attempts/outcomelook.h"
#include "attempts/outcomepopup.h"
#include "attempts/timepopup.h"
#include "common/chip.h"
#include "common/clientnames.h"
#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr std::array chipIcons{"filter"_L1, "clients"_L1, "shield"_L1, "search"_L1, "clock"_L1};
constexpr std::array chipNames{"chipOutcomes"_L1, "chipClient"_L1, "chipNetwork"_L1, "chipText"_L1,
                               "chipTime"_L1};

} // namespace

FilterBar::FilterBar(Admin::AdminService &service, ClientNames &names, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_names(names)
    , m_flow(new FlowLayout(Theme::grid, this))
    , m_add(new QPushButton(Icons::line(u"plus"_s), tr("Add filter")))
    , m_clear(new QPushButton(tr("Clear all")))
    , m_chips(partCount)
{
    setObjectName(u"attemptsFilters"_s);
    // As high as its width asks for: a fixed height would be that of one row.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addAction(Part::Outcomes, u"filterByOutcome"_s, u"filter"_s, tr("Filter by outcome…"));
    addAction(Part::Client, u"filterByClient"_s, u"clients"_s, tr("Filter by client…"));
    addAction(Part::Network, u"filterByNetwork"_s, u"shield"_s,
              tr("Filter by address or network…"));
    addAction(Part::Text, u"filterByText"_s, u"search"_s, tr("Filter by text…"));
    addAction(Part::Time, u"filterByTime"_s, u"clock"_s, tr("Filter by time…"));
    auto *menu = new QMenu(this);
    menu->addActions(m_actions);
    m_add->setObjectName(u"filterAdd"_s);
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setMenu(menu);
    auto *clearAll = new QAction(Icons::line(u"close"_s), tr("Clear all filters"), this);
    clearAll->setObjectName(u"filterClearAll"_s);
    connect(clearAll, &QAction::triggered, this, &FilterBar::clear);
    m_actions.append(clearAll);
    m_clear->setObjectName(u"filterClear"_s);
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setFlat(true);
    connect(m_clear, &QPushButton::clicked, clearAll, &QAction::trigger);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_clear);
    connect(&names, &ClientNames::changed, this, [this](qint64 id) {
        if (m_choice.clientId == id)
            showChips();
    });
    showChips();
}

void FilterBar::addAction(Part part, const QString &name, const QString &icon, const QString &text)
{
    auto *action = new QAction(Icons::line(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, part] { edit(part); });
    m_actions.append(action);
}

void FilterBar::setChoice(const FilterChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    showChips();
    Q_EMIT changed();
}

void FilterBar::setText(const QString &text)
{
    FilterChoice choice = m_choice;
    choice.text = text;
    setChoice(choice);
}

void FilterBar::edit(Part part)
{
    if (part == Part::Text) {
        Q_EMIT textWanted();
        return;
    }
    popupFor(part)->popUnder(anchorOf(part));
}

QWidget *FilterBar::anchorOf(Part part) const
{
    QWidget *chip = m_chips[int(part)];
    return chip ? chip : m_add;
}

FilterPopup *FilterBar::popupFor(Part part)
{
    const auto set = [this](auto FilterChoice::*member) {
        return [this, member](const auto &value) {
            FilterChoice choice = m_choice;
            choice.*member = value;
            setChoice(choice);
        };
    };
    if (part == Part::Outcomes) {
        auto *popup = new OutcomePopup(m_choice.outcomes, this);
        connect(popup, &OutcomePopup::chosen, this, set(&FilterChoice::outcomes));
        return popup;
    }
    if (part == Part::Client) {
        auto *popup = new ClientPopup(m_service, this);
        connect(popup, &ClientPopup::chosen, this, set(&FilterChoice::clientId));
        return popup;
    }
    if (part == Part::Network) {
        auto *popup = new NetworkPopup(m_choice.network, this);
        connect(popup, &NetworkPopup::chosen, this, set(&FilterChoice::network));
        return popup;
    }
    auto *popup = new TimePopup(m_choice.time, this);
    connect(popup, &TimePopup::chosen, this, set(&FilterChoice::time));
    return popup;
}

void FilterBar::remove(Part part)
{
    FilterChoice choice = m_choice;
    switch (part) {
    case Part::Outcomes: choice.outcomes.clear(); break;
    case Part::Client: choice.clientId.reset(); break;
    case Part::Network: choice.network.reset(); break;
    case Part::Text: choice.text.clear(); break;
    case Part::Time: choice.time = {}; break;
    }
    setChoice(choice);
}

QString FilterBar::chipText(Part part) const
{
    switch (part) {
    case Part::Outcomes: {
        QStringList words;
        for (const Outcome outcome : allOutcomes)
            if (m_choice.outcomes.contains(int(outcome)))
                words.append(outcomeBadge(outcome).text);
        return words.join(tr(" or ", "between outcomes"));
    }
    case Part::Client: {
        if (!m_choice.clientId)
            return {};
        const QString name = m_names.name(*m_choice.clientId);
        return name.isEmpty() ? tr("Client %1").arg(*m_choice.clientId) : name;
    }
    case Part::Network: {
        if (!m_choice.network)
            return {};
        const bool host = m_choice.network->prefix() == m_choice.network->network().bits();
        return host ? m_choice.network->network().toString() : m_choice.network->toString();
    }
    case Part::Text:
        return m_choice.text.isEmpty() ? QString() : tr("Contains “%1”").arg(m_choice.text);
    case Part::Time:
        return m_choice.time.isEmpty() ? QString() : timeChoiceText(m_choice.time, displayNow());
    }
    return {};
}

void FilterBar::showChips()
{
    int place = 1; // after the button that adds
    for (int i = 0; i < partCount; ++i) {
        const auto part = Part(i);
        const QString text = chipText(part);
        Chip *&chip = m_chips[i];
        if (text.isEmpty() && chip) {
            if (chip->isAncestorOf(focusWidget()))
                m_add->setFocus(Qt::OtherFocusReason);
            m_flow->removeWidget(chip);
            chip->hide();
            chip->setObjectName({});
            chip->deleteLater(); // its × may be on the stack
            chip = nullptr;
        } else if (!text.isEmpty() && !chip) {
            chip = new Chip(chipIcons[size_t(i)], text);
            chip->setObjectName(chipNames[size_t(i)]);
            m_flow->insertWidget(place, chip);
            connect(chip, &Chip::opened, this, [this, part] { edit(part); });
            connect(chip, &Chip::removed, this, [this, part] { remove(part); });
            chip->show();
        } else if (chip) {
            chip->setText(text);
        }
        place += chip ? 1 : 0;
    }
    m_clear->setVisible(!m_choice.isEmpty());
    m_actions.last()->setEnabled(!m_choice.isEmpty());
    updateGeometry();
}

} // namespace Gatehouse::Ui
