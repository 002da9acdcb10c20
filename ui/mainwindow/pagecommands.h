// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commandsmodel.h"

namespace Gatehouse::Ui {

class Page;

/// What the palette lists of the page that is shown: its actions that can be had now.
QList<PaletteCommand> commandsOf(const Page &page);

/// The same of a page that is not shown; choosing one goes there by `show` first.
QList<PaletteCommand> commandsElsewhere(const Page &page, const std::function<void()> &show);

/// The places of a page that can be led to by name.
QList<PaletteCommand> spotCommands(Page &page, const std::function<void()> &show);

} // namespace Gatehouse::Ui
