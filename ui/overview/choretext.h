// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"
#include "common/theme.h"

#include <QString>

/// A chore as a person reads it.
namespace Gatehouse::Ui::ChoreText {

QString iconName(Admin::Chore::Kind kind);
Tone tone(const Admin::Chore &chore);
/// What is the matter.
QString sentence(const Admin::Chore &chore, Timestamp now);
/// Why it matters, or what to do.
QString advice(const Admin::Chore &chore);
/// The button that leads to where it is done.
QString actionName(const Admin::Chore &chore);
/// For the rest of a kind, which is shown on demand: "Show 12 more old secrets".
QString moreText(Admin::Chore::Kind kind, int count);

} // namespace Gatehouse::Ui::ChoreText
