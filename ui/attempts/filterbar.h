// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/filterchoice.h"

#include <QList>
#include <QWidget>

class QAction;
class QPushButton;

namespace Gatehouse::Admin {
class AdminService;
}

namespace Gatehouse::Ui {

class Chip;
class ClientNames;
class FilterPopup;
class FlowLayout;

/// The filter as a row of chips, one for each part that is set, with a button that adds one and a
/// button that clears all.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    FilterBar(Admin::AdminService &service, ClientNames &names, QWidget *parent = nullptr);

    const FilterChoice &choice() const { return m_choice; }
    void setChoice(const FilterChoice &choice);
    void setText(const QString &text);
    void clear() { setChoice({}); }

    /// What adds or changes each part, and what clears all, to be offered elsewhere too.
    QList<QAction *> filterActions() const { return m_actions; }

Q_SIGNALS:
    void changed();
    /// The text is typed into a field that is not here.
    void textWanted();

private:
    enum class Part { Outcomes, Client, Network, Text, Time };
    static constexpr int partCount = 5;

    void addAction(Part part, const QString &name, const QString &icon, const QString &text);
    void edit(Part part);
    void remove(Part part);
    QString chipText(Part part) const;
    void showChips();
    QWidget *anchorOf(Part part) const;
    FilterPopup *popupFor(Part part);

    Admin::AdminService &m_service;
    ClientNames &m_names;
    FilterChoice m_choice;
    QList<QAction *> m_actions;
    FlowLayout *m_flow;
    QPushButton *m_add;
    QPushButton *m_clear;
    QList<Chip *> m_chips; ///< by Part; null where that part is not set
};

} // namespace Gatehouse::Ui
