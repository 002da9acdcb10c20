// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Gatehouse::Ui {

/// How well a typed text names a command: its letters in their order, somewhere in the name, case
/// and marks ignored. Higher is better: beginnings of words and runs of letters count. Nothing
/// where it does not. An empty text fits everything equally. Pure.
std::optional<int> commandMatch(const QString &typed, const QString &name);

/// Whether each word typed begins a word of the name, in their order. Pure.
bool beginsWords(const QString &typed, const QString &name);

} // namespace Gatehouse::Ui
