// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/pagecommands.h"

#include "common/icons.h"
#include "common/page.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

QList<PaletteCommand> commandsOf(const Page &page)
{
    QList<PaletteCommand> all;
    const QList<QAction *> actions = page.actions();
    for (QAction *action : actions)
        if (action->isEnabled() && action->isVisible() && !action->isSeparator())
            all.append(
                {action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText),
                 action->icon().isNull() ? Icons::line(page.iconName()) : action->icon(), [action] {
                     action->trigger();
                 }});
    return all;
}

QList<PaletteCommand> commandsElsewhere(const Page &page, const std::function<void()> &show)
{
    QList<PaletteCommand> all = commandsOf(page);
    for (PaletteCommand &command : all) {
        command.hint = page.title(); // its key works only there
        command.run = [show, run = command.run] {
            show();
            run();
        };
    }
    return all;
}

QList<PaletteCommand> spotCommands(Page &page, const std::function<void()> &show)
{
    QList<PaletteCommand> all;
    const QList<PageSpot> spots = page.spots();
    for (const PageSpot &spot : spots) {
        const auto go = [show, lead = spot.show] {
            show();
            lead();
        };
        all.append({spot.name, u"%1 · %2"_s.arg(page.title(), spot.part),
                    Icons::line(page.iconName()), go, spot.aliases, true});
    }
    return all;
}

} // namespace Gatehouse::Ui
